package org.dauys.registration.rollalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Sql;

/** The stored alerts. */
@ApplicationScoped
class RollAlerts {

    private static final String SELECT = "select a.*, array(select p.territory_id from roll_alert_place p"
            + " where p.alert_id = a.id order by p.territory_id) as territories from roll_alert a"
            + " where a.primary_id = ? and exists (select from roll_alert_place p where p.alert_id = a.id"
            + " and p.territory_id = any(?))";

    private final Sql sql;
    private final Clock clock;

    RollAlerts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Which alerts; those that do not hold any more only if asked for. */
    record Filter(Optional<AlertKind> kind, Optional<AlertState> state, boolean withPast) {}

    /** How many alerts that hold. */
    record Count(AlertKind kind, AlertState state, int alerts) {}

    /** When the roll was last looked at, and which days of joining. */
    record Round(LocalDate windowFrom, LocalDate windowTo, Instant computedAt) {}

    /** A person of an alert; the number is masked. */
    record Concerned(UUID memberId, String iin, String name, String territoryId, String ppoCode, LocalDate joinedOn) {}

    /** The alerts of a page, and one more if there is one. */
    List<RollAlert> list(String primaryId, List<String> scope, Filter filter, PageRequest page) {
        return sql.list(
                SELECT + " and (?::text is null or a.kind = ?::text) and (?::text is null or a.state = ?::text)"
                        + " and (? or a.holds) and a.id::text > ? order by a.id::text limit ?",
                RollAlert::read,
                primaryId,
                scope,
                filter.kind(),
                filter.kind(),
                filter.state(),
                filter.state(),
                filter.withPast(),
                page.after().orElse(""),
                page.limit() + 1);
    }

    Optional<RollAlert> find(String primaryId, List<String> scope, UUID id) {
        return sql.one(SELECT + " and a.id = ?", RollAlert::read, primaryId, scope, id);
    }

    List<Count> counts(String primaryId, List<String> scope) {
        return sql.list(
                "select kind, state, count(*)::int as alerts from (" + SELECT
                        + ") a where holds group by kind, state order by kind, state",
                row -> new Count(
                        row.constant("kind", AlertKind.class),
                        row.constant("state", AlertState.class),
                        row.integer("alerts")),
                primaryId,
                scope);
    }

    Optional<Round> round(String primaryId) {
        return sql.one(
                "select window_from, window_to, computed_at from roll_alert_round where primary_id = ?",
                row -> new Round(row.date("window_from"), row.date("window_to"), row.instant("computed_at")),
                primaryId);
    }

    /** The people of an alert who are of these territories, as a page and one more. */
    List<Concerned> concerned(String primaryId, UUID id, List<String> scope, PageRequest page) {
        return sql.list(
                """
                select e.member_id, '********' || right(m.iin, 4) as iin, e.territory_id, e.ppo_code, e.joined_on,
                    concat_ws(' ', e.last_name, e.first_name, e.middle_name) as name
                from roll_alert a join roll_entry e on e.primary_id = a.primary_id
                    and (a.phone is null or e.phone = a.phone)
                    and (a.ppo_code is null or e.ppo_code = a.ppo_code and e.territory_id = a.territory_id)
                    and (a.joined_from is null or e.joined_on between a.joined_from and a.joined_to)
                    join member m on m.id = e.member_id
                where a.primary_id = ? and a.id = ? and e.territory_id = any(?) and e.member_id::text > ?
                order by e.member_id::text limit ?
                """,
                row -> new Concerned(
                        row.uuid("member_id"),
                        row.text("iin"),
                        row.text("name"),
                        row.text("territory_id"),
                        row.text("ppo_code"),
                        row.date("joined_on")),
                primaryId,
                id,
                scope,
                page.after().orElse(""),
                page.limit() + 1);
    }

    /** @return whether it was still in this version */
    boolean review(RollAlert alert, String note, String actor) {
        return sql.update(
                        "update roll_alert set state = 'REVIEWED', note = ?, reviewed_by = ?, reviewed_at = ?,"
                                + " reviewed_count = counted, version = version + 1 where id = ? and version = ?",
                        note,
                        actor,
                        clock.instant(),
                        alert.id(),
                        alert.version())
                == 1;
    }
}
