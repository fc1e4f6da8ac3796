package org.dauys.registration.campaign.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.events.LocalText;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.CampaignDays;
import org.dauys.registration.campaign.seminar.Seminar.Seat;
import org.dauys.registration.campaign.seminar.Seminar.State;
import org.dauys.registration.primary.Primary;

/** The stored seminars. */
@ApplicationScoped
class Seminars {

    private static final String COLUMNS =
            """
            s.*, (select count(*) from seminar_seat p where p.seminar_id = s.id) as registered,
            (select count(*) from seminar_seat p where p.seminar_id = s.id and p.attended) as attended
            """;

    private final Sql sql;
    private final Clock clock;

    Seminars(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(String primaryId, SeminarRequest request, String organisedBy) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into seminar (id, primary_id, territory_id, topic, place, starts_at, capacity, state, version,
                    organised_by)
                values (?, ?, ?, ?, ?, ?, ?, 'ANNOUNCED', 1, ?)
                """,
                id,
                primaryId,
                request.territoryId(),
                new Json(request.topic()),
                request.place(),
                request.startsAt(),
                request.capacity(),
                organisedBy);
        return id;
    }

    Seminar require(Primary primary, UUID id) {
        return one(primary, id, "");
    }

    /** The same, locked until the end of the transaction. */
    Seminar lock(Primary primary, UUID id) {
        one(primary, id, " for update of s");
        // Counted after the lock is held: what was counted before may have been one seat less.
        return one(primary, id, "");
    }

    private Seminar one(Primary primary, UUID id, String locking) {
        return sql.one(
                        "select " + COLUMNS + " from seminar s where s.primary_id = ? and s.id = ?" + locking,
                        reading(primary),
                        primary.id(),
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    List<Seminar> page(Primary primary, long after, int rows) {
        return sql.list(
                "select " + COLUMNS
                        + " from seminar s where s.primary_id = ? and s.sequence > ? order by s.sequence limit ?",
                reading(primary),
                primary.id(),
                after,
                rows);
    }

    void cancel(UUID id) {
        sql.update("update seminar set state = 'CANCELLED', version = version + 1 where id = ?", id);
    }

    boolean hasSeat(UUID seminar, UUID candidacy) {
        return sql.exists("select 1 from seminar_seat where seminar_id = ? and candidacy_id = ?", seminar, candidacy);
    }

    void take(UUID seminar, UUID candidacy) {
        sql.update(
                "insert into seminar_seat (seminar_id, candidacy_id, registered_at) values (?, ?, ?)",
                seminar,
                candidacy,
                clock.instant());
    }

    /** @return false if there is no seat */
    boolean leave(UUID seminar, UUID candidacy) {
        return sql.update("delete from seminar_seat where seminar_id = ? and candidacy_id = ?", seminar, candidacy)
                == 1;
    }

    /** @return false if there is no seat */
    boolean record(UUID seminar, UUID candidacy, boolean attended, String by) {
        return sql.update(
                        """
                        update seminar_seat set attended = ?, recorded_by = ?, recorded_at = ?
                        where seminar_id = ? and candidacy_id = ?
                        """,
                        attended,
                        by,
                        clock.instant(),
                        seminar,
                        candidacy)
                == 1;
    }

    List<Seat> seats(UUID seminar) {
        return sql.list(
                "select * from seminar_seat where seminar_id = ? order by candidacy_id", Seminars::seat, seminar);
    }

    List<Seat> of(UUID candidacy) {
        return sql.list(
                "select * from seminar_seat where candidacy_id = ? order by registered_at, seminar_id",
                Seminars::seat,
                candidacy);
    }

    Seminar.Statistics statistics(String primaryId) {
        return sql.one(
                        """
                        select count(distinct s.id) as seminars, count(p.candidacy_id) as seats,
                            count(p.attended) as recorded, count(*) filter (where p.attended) as attended,
                            count(distinct p.candidacy_id) filter (where p.attended) as trained,
                            (select count(*) from candidacy where primary_id = ? and status = 'REGISTERED') as standing
                        from seminar s left join seminar_seat p on p.seminar_id = s.id
                        where s.primary_id = ? and s.state = 'ANNOUNCED'
                        """,
                        row -> new Seminar.Statistics(
                                clock.instant(),
                                row.bigint("seminars"),
                                row.bigint("seats"),
                                row.bigint("recorded"),
                                row.bigint("attended"),
                                row.bigint("trained"),
                                row.bigint("standing")),
                        primaryId,
                        primaryId)
                .orElseThrow();
    }

    private static Seat seat(Row row) {
        return new Seat(
                row.uuid("seminar_id"),
                row.uuid("candidacy_id").toString(),
                row.optionalText("attended").map(text -> text.equals("t")));
    }

    private static Function<Row, Seminar> reading(Primary primary) {
        return row -> new Seminar(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.optionalText("territory_id"),
                row.json("topic", LocalText.class),
                row.text("place"),
                row.instant("starts_at"),
                CampaignDays.local(primary, row.instant("starts_at")),
                row.integer("capacity"),
                row.constant("state", State.class),
                row.bigint("registered"),
                row.bigint("attended"),
                row.bigint("version"));
    }
}
