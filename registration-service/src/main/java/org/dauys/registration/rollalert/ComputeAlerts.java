package org.dauys.registration.rollalert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.roll.CutOff;
import org.dauys.registration.roll.CutOffs;
import org.dauys.registration.roll.RollLock;

/** Looks at a whole roll. An alert keeps its review until it is about more people than were reviewed. */
@ApplicationScoped
class ComputeAlerts {

    private static final int TIMEOUT_SECONDS = 600;

    private final Sql sql;
    private final FindAlerts find;
    private final RollLock lock;
    private final CutOffs cutOffs;
    private final Primaries primaries;
    private final AlertSettings settings;
    private final Clock clock;

    ComputeAlerts(
            Sql sql,
            FindAlerts find,
            RollLock lock,
            CutOffs cutOffs,
            Primaries primaries,
            AlertSettings settings,
            Clock clock) {
        this.sql = sql;
        this.find = find;
        this.lock = lock;
        this.cutOffs = cutOffs;
        this.primaries = primaries;
        this.settings = settings;
        this.clock = clock;
    }

    void compute(String primaryId) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            Primary primary = primaries.require(primaryId);
            sql.lock("roll-alerts|" + primaryId);
            // Before looking: what changes meanwhile is looked at in the next round.
            long revision = lock.revision(primaryId);
            LocalDate today = primary.today(clock);
            LocalDate last = cutOffs.find(primaryId)
                    .map(CutOff::joinedBy)
                    .filter(day -> day.isBefore(today))
                    .orElse(today);
            LocalDate first = last.minusDays(settings.windowDays() - 1L);
            find.into(primaryId, first, last);
            keep(primaryId);
            sql.update(
                    "insert into roll_alert_round (primary_id, revision, window_from, window_to, computed_at)"
                            + " values (?, ?, ?, ?, ?) on conflict (primary_id) do update set revision = excluded.revision,"
                            + " window_from = excluded.window_from, window_to = excluded.window_to,"
                            + " computed_at = excluded.computed_at",
                    primaryId,
                    revision,
                    first,
                    last,
                    clock.instant());
        });
    }

    private void keep(String primaryId) {
        sql.update(
                "update roll_alert a set holds = false, version = version + 1 where primary_id = ? and holds and not exists"
                        + " (select from roll_alert_found f where f.kind = a.kind and f.subject = a.subject)",
                primaryId);
        sql.update(
                """
                insert into roll_alert (id, primary_id, kind, subject, territory_id, ppo_code, phone, joined_from, joined_to,
                    members, counted, holds, state, opened_at, computed_at, version)
                select gen_random_uuid(), ?, kind, subject, territory_id, ppo_code, phone, joined_from, joined_to, members,
                    counted, true, 'OPEN', ?, ?, 1
                from roll_alert_found order by kind, subject
                on conflict (primary_id, kind, subject) do update set members = excluded.members,
                    counted = excluded.counted, joined_from = excluded.joined_from, joined_to = excluded.joined_to,
                    holds = true, computed_at = excluded.computed_at, version = roll_alert.version + 1,
                    opened_at = case when excluded.counted > roll_alert.reviewed_count and roll_alert.state = 'REVIEWED'
                        then excluded.opened_at else roll_alert.opened_at end,
                    state = case when excluded.counted > roll_alert.reviewed_count then 'OPEN' else roll_alert.state end
                """,
                primaryId,
                clock.instant(),
                clock.instant());
        sql.update(
                "delete from roll_alert_place p using roll_alert a where a.id = p.alert_id and a.primary_id = ?"
                        + " and a.holds",
                primaryId);
        sql.update(
                """
                insert into roll_alert_place (alert_id, territory_id, members)
                select a.id, a.territory_id, a.counted from roll_alert a
                where a.primary_id = ? and a.holds and a.territory_id is not null
                union all
                select a.id, e.territory_id, count(*) from roll_alert a
                    join roll_entry e on e.primary_id = a.primary_id and e.phone = a.phone
                where a.primary_id = ? and a.holds and a.phone is not null group by a.id, e.territory_id
                """,
                primaryId,
                primaryId);
    }
}
