package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.debate.Debate.Attendance;
import org.dauys.registration.campaign.debate.Debate.Draw;
import org.dauys.registration.campaign.debate.Debate.Participant;
import org.dauys.registration.campaign.event.CampaignEvent;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.Events;
import org.dauys.registration.draw.Drawable;
import org.dauys.registration.draw.Lot;
import org.dauys.registration.primary.Primary;

/** The stored debates. */
@ApplicationScoped
class Debates {

    private final Sql sql;
    private final Events events;
    private final Clock clock;

    Debates(Sql sql, Events events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    private record Stored(
            UUID id, String contestId, Optional<Integer> group, Optional<Draw> draw, Optional<Instant> closedAt) {}

    void add(String primaryId, UUID event, String contestId, Optional<Integer> group, List<UUID> participants) {
        sql.update(
                "insert into campaign_debate (event_id, primary_id, contest_id, group_number) values (?, ?, ?, ?)",
                event,
                primaryId,
                contestId,
                group);
        sql.batch(
                "insert into campaign_debate_participant (event_id, candidacy_id, attendance) values (?, ?, 'EXPECTED')",
                participants.stream()
                        .map(candidacy -> new Object[] {event, candidacy})
                        .toList());
    }

    Debate require(Primary primary, UUID id) {
        return whole(events.require(primary, Kind.DEBATE, id));
    }

    /** The same, locked until the end of the transaction. */
    Debate lock(Primary primary, UUID id) {
        return whole(events.lock(primary, Kind.DEBATE, id));
    }

    List<Debate> page(Primary primary, List<String> territoryIds, long after, int rows) {
        return events
                .page(primary, new Events.Filter(Kind.DEBATE, territoryIds, Optional.empty()), after, rows)
                .stream()
                .map(this::whole)
                .toList();
    }

    /** Debates to come that have no order of speakers, with whoever takes part. */
    List<Lot> undrawn(String primaryId) {
        return sql.list(
                """
                select d.event_id::text as id, array_agg(p.candidacy_id::text order by p.candidacy_id) as participants
                from campaign_debate d join campaign_event e on e.id = d.event_id
                    join campaign_debate_participant p on p.event_id = d.event_id
                where d.primary_id = ? and d.speaking_order is null and e.state = 'ANNOUNCED'
                    and d.attendance_closed_at is null
                group by d.event_id order by d.event_id
                """,
                row -> new Lot(row.text("id"), row.texts("participants")),
                primaryId);
    }

    void keepOrder(String debateId, List<String> order, Drawable.Drawn drawn) {
        sql.update(
                """
                update campaign_debate set round = ?, algorithm = ?, seed = ?, speaking_order = ?, drawn_at = ?
                where event_id = ? and speaking_order is null
                """,
                drawn.round(),
                drawn.algorithm(),
                drawn.seed(),
                order,
                drawn.at(),
                UUID.fromString(debateId));
    }

    /** Records whether somebody was there; false if they do not take part. */
    boolean record(UUID debate, UUID candidacy, Attendance attendance, String by) {
        return sql.update(
                        """
                        update campaign_debate_participant set attendance = ?, recorded_at = ?, recorded_by = ?
                        where event_id = ? and candidacy_id = ?
                        """,
                        attendance,
                        clock.instant(),
                        by,
                        debate,
                        candidacy)
                == 1;
    }

    void close(UUID debate, String closedBy) {
        sql.update(
                "update campaign_debate set attendance_closed_at = ?, attendance_closed_by = ? where event_id = ?",
                clock.instant(),
                closedBy,
                debate);
    }

    /** Beside an absence: the case that came of it. */
    void keepCase(UUID debate, UUID candidacy, UUID caseId) {
        sql.update(
                "update campaign_debate_participant set case_id = ? where event_id = ? and candidacy_id = ?",
                caseId,
                debate,
                candidacy);
    }

    private Debate whole(CampaignEvent event) {
        Stored stored = sql.one("select * from campaign_debate where event_id = ?", Debates::read, event.id())
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        List<String> order = stored.draw().map(Draw::order).orElse(List.of());
        List<Participant> participants = sql
                .list(
                        "select * from campaign_debate_participant where event_id = ? order by candidacy_id",
                        row -> new Participant(
                                row.uuid("candidacy_id").toString(),
                                row.constant("attendance", Attendance.class),
                                row.optionalInstant("recorded_at")),
                        event.id())
                .stream()
                .sorted(Comparator.comparing(participant -> order.indexOf(participant.candidacyId())))
                .toList();
        return new Debate(
                event.id(), stored.contestId(), stored.group(), event, participants, stored.draw(), stored.closedAt());
    }

    private static Stored read(Row row) {
        Optional<Draw> draw = row.optionalText("seed")
                .map(seed -> new Draw(
                        row.integer("round"),
                        row.text("algorithm"),
                        seed,
                        row.texts("speaking_order"),
                        row.instant("drawn_at")));
        return new Stored(
                row.uuid("event_id"),
                row.text("contest_id"),
                row.optionalInteger("group_number"),
                draw,
                row.optionalInstant("attendance_closed_at"));
    }
}
