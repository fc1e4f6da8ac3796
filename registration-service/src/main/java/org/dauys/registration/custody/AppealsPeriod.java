package org.dauys.registration.custody;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the appeals period of a primary ends: counted from when this service heard the last of its results. */
@ApplicationScoped
public class AppealsPeriod {

    private final Sql sql;
    private final AnnouncedElections announced;
    private final Clock clock;
    private final Duration length;

    AppealsPeriod(
            Sql sql,
            AnnouncedElections announced,
            Clock clock,
            @ConfigProperty(name = "dauys.credential.appeals-period") Duration length) {
        this.sql = sql;
        this.announced = announced;
        this.clock = clock;
        this.length = length;
    }

    @Scheduled(
            every = "${dauys.custody.hear-results-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void hearResults() {
        for (String uuid : announced.uuids()) {
            announced
                    .find(uuid)
                    .filter(state -> state.stage() == ElectionState.Stage.RESULT)
                    .ifPresent(state -> sql.update(
                            "insert into result_heard (election_uuid, primary_id, heard_at) values (?, ?, ?)"
                                    + " on conflict do nothing",
                            uuid,
                            state.primaryId(),
                            clock.instant()));
        }
    }

    /** The end of the period; absent while an election has no result. */
    Optional<Instant> end(String primaryId) {
        List<Instant> heard = sql.list(
                """
                select h.heard_at from planned_election p join result_heard h on h.election_uuid = p.uuid
                where p.primary_id = ?
                """,
                row -> row.instant("heard_at"),
                primaryId);
        long elections = sql.number("select count(*) from planned_election where primary_id = ?", primaryId);
        return elections == 0 || heard.size() < elections
                ? Optional.empty()
                : heard.stream().max(Instant::compareTo).map(last -> last.plus(length));
    }

    /** Whether nothing can be appealed any more. */
    boolean isOver(String primaryId) {
        return end(primaryId).filter(end -> !clock.instant().isBefore(end)).isPresent();
    }
}
