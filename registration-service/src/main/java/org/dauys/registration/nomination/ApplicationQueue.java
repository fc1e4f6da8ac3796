package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Primary;

/** What waits for registrars, the most urgent first. */
@ApplicationScoped
class ApplicationQueue {

    /** With {@link #countsParameters}. */
    static final String COUNTS =
            """
            select territory_id, state, count(*)::integer as applications,
                (count(*) filter (where due_at <= ? and state in ('SUBMITTED', 'CORRECTION')))::integer as overdue,
                (count(*) filter (where proposal_act is not null))::integer as waiting,
                (count(*) filter (where claimed_by is null))::integer as unclaimed
            from application where primary_id = ? and territory_id = any(?)
            group by territory_id, state order by territory_id, state
            """;

    private final Sql sql;
    private final SettingsRepository settings;
    private final Clock clock;

    ApplicationQueue(Sql sql, SettingsRepository settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** A place in the queue; the one before all is {@link #START}. */
    record Place(Instant dueAt, long sequence) {

        static final Place START = new Place(Instant.EPOCH, 0);
    }

    /** An item and its place. */
    record Placed(QueueItem item, Place place) {}

    /**
     * How many wait in a territory.
     *
     * @param waiting for a second signature
     */
    record Count(String territoryId, State state, int applications, int overdue, int waiting, int unclaimed) {}

    List<Placed> page(Primary primary, QueueFilter filter, Place after, int rows) {
        QueueQuery query = new QueueQuery(settings.of(primary.id()), filter, clock.instant());
        ZoneId zone = ZoneId.of(primary.zone());
        return sql.list(query.sql(), row -> placed(row, zone), query.parameters(primary.id(), after, rows));
    }

    List<Count> counts(Primary primary, List<String> territories) {
        return sql.list(
                COUNTS,
                row -> new Count(
                        row.text("territory_id"),
                        row.constant("state", State.class),
                        row.integer("applications"),
                        row.integer("overdue"),
                        row.integer("waiting"),
                        row.integer("unclaimed")),
                countsParameters(clock.instant(), primary.id(), territories));
    }

    static Object[] countsParameters(Instant now, String primaryId, List<String> territories) {
        return new Object[] {now, primaryId, territories};
    }

    private static Placed placed(Row row, ZoneId zone) {
        Instant dueAt = row.instant("due_at");
        QueueItem item = new QueueItem(
                row.uuid("id"),
                row.constant("state", State.class),
                row.bigint("version"),
                row.constant("nomination", Nomination.class),
                row.text("territory_id"),
                row.texts("contest_ids"),
                row.json("name", LocalText.class),
                row.integer("round"),
                row.instant("submitted_at"),
                dueAt,
                LocalMoment.of(dueAt, zone),
                row.bool("overdue"),
                row.bool("duplicates"),
                row.texts("missing"),
                row.optionalText("claimed_by"),
                row.optionalText("proposal_act").map(Handling.Act::valueOf));
        return new Placed(item, new Place(dueAt, row.bigint("sequence")));
    }
}
