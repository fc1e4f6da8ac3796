package org.dauys.registration.campaign.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.events.LocalText;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.CampaignDays;
import org.dauys.registration.campaign.event.CampaignEvent.Counting;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.CampaignEvent.State;
import org.dauys.registration.primary.Primary;

/** The stored events. */
@ApplicationScoped
public class Events {

    private static final String COLUMNS =
            """
            e.*, (select count(*) from campaign_check_in c where c.event_id = e.id) as check_ins,
            coalesce((select array_agg(p.candidacy_id::text order by p.candidacy_id) from campaign_event_candidate p
                where p.event_id = e.id), '{}') as candidacy_ids
            """;

    private final Sql sql;
    private final Clock clock;

    public Events(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Which events are asked for. */
    public record Filter(Kind kind, List<String> territoryIds, Optional<UUID> candidacyId) {}

    /** Announces an event; its id. */
    public UUID add(
            String primaryId,
            Kind kind,
            Announcement announcement,
            Collection<UUID> candidacies,
            String code,
            String announcedBy) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into campaign_event (id, primary_id, kind, territory_id, topic, place, link, starts_at, state,
                    check_in_code, version, announced_by, announced_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'ANNOUNCED', ?, 1, ?, ?)
                """,
                id,
                primaryId,
                kind,
                announcement.territoryId(),
                new Json(announcement.topic()),
                announcement.place(),
                announcement.link(),
                announcement.startsAt(),
                code,
                announcedBy,
                clock.instant());
        addCandidates(id, candidacies);
        return id;
    }

    /** Whose event it is, too. */
    public void addCandidates(UUID id, Collection<UUID> candidacies) {
        sql.batch(
                "insert into campaign_event_candidate (event_id, candidacy_id) values (?, ?) on conflict do nothing",
                candidacies.stream()
                        .map(candidacy -> new Object[] {id, candidacy})
                        .toList());
    }

    /** The event, or the problem {@code not-found}. */
    public CampaignEvent require(Primary primary, Kind kind, UUID id) {
        return one(primary, kind, id, "");
    }

    /** The same, locked until the end of the transaction. */
    public CampaignEvent lock(Primary primary, Kind kind, UUID id) {
        return one(primary, kind, id, " for update of e");
    }

    private CampaignEvent one(Primary primary, Kind kind, UUID id, String locking) {
        return sql.one(
                        "select " + COLUMNS
                                + " from campaign_event e where e.primary_id = ? and e.kind = ? and e.id = ?" + locking,
                        reading(primary),
                        primary.id(),
                        kind,
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** An event of any kind. */
    Optional<Instant> startOf(String primaryId, UUID id, String code) {
        return sql.one(
                """
                select starts_at from campaign_event
                where primary_id = ? and id = ? and check_in_code = ? and state <> 'CANCELLED'
                """,
                row -> row.instant("starts_at"),
                primaryId,
                id,
                code);
    }

    /** Whether there is an event of this id. */
    boolean exists(String primaryId, UUID id) {
        return sql.exists("select 1 from campaign_event where primary_id = ? and id = ?", primaryId, id);
    }

    /** Events after a place in the list, in the order of announcement. */
    public List<CampaignEvent> page(Primary primary, Filter filter, long after, int rows) {
        return sql.list(
                "select " + COLUMNS
                        + """
                         from campaign_event e
                        where e.primary_id = ? and e.kind = ? and e.territory_id = any(?) and e.sequence > ?
                            and (cast(? as uuid) is null or exists (select from campaign_event_candidate p
                                where p.event_id = e.id and p.candidacy_id = cast(? as uuid)))
                        order by e.sequence limit ?
                        """,
                reading(primary),
                primary.id(),
                filter.kind(),
                filter.territoryIds(),
                after,
                filter.candidacyId(),
                filter.candidacyId(),
                rows);
    }

    /** @return false if the event is in another version by now */
    public boolean cancel(UUID id, long version, String reason) {
        return sql.update(
                        """
                        update campaign_event set state = 'CANCELLED', cancel_reason = ?, version = version + 1
                        where id = ? and version = ?
                        """,
                        reason,
                        id,
                        version)
                == 1;
    }

    /** @return false if the event is in another version by now */
    public boolean report(UUID id, long version, int visits, Counting counted, String reportedBy) {
        return sql.update(
                        """
                        update campaign_event set state = 'HELD', visits = ?, counted = ?, reported_by = ?, reported_at = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """,
                        visits,
                        counted,
                        reportedBy,
                        clock.instant(),
                        id,
                        version)
                == 1;
    }

    /** @return false if the event is in another version by now */
    public boolean reschedule(UUID id, long version, Instant startsAt, Optional<String> place, Optional<String> link) {
        return sql.update(
                        """
                        update campaign_event set starts_at = ?, place = ?, link = ?, version = version + 1
                        where id = ? and version = ?
                        """,
                        startsAt,
                        place,
                        link,
                        id,
                        version)
                == 1;
    }

    /** The code that organisers show at the event. */
    public String codeOf(UUID id) {
        return sql.one("select check_in_code from campaign_event where id = ?", row -> row.text("check_in_code"), id)
                .orElseThrow();
    }

    private static Function<Row, CampaignEvent> reading(Primary primary) {
        return row -> new CampaignEvent(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.constant("kind", Kind.class),
                row.text("territory_id"),
                row.json("topic", LocalText.class),
                row.optionalText("place"),
                row.optionalText("link"),
                row.instant("starts_at"),
                CampaignDays.local(primary, row.instant("starts_at")),
                row.constant("state", State.class),
                row.optionalText("cancel_reason"),
                row.optionalInteger("visits"),
                row.optionalText("counted").map(Counting::valueOf),
                row.bigint("check_ins"),
                row.texts("candidacy_ids"),
                row.bigint("version"),
                row.text("announced_by"));
    }
}
