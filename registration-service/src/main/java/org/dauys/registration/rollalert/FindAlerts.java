package org.dauys.registration.rollalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.dauys.kit.sql.Sql;

/** What there is to look at on a roll now, as a temporary table {@code roll_alert_found} of the transaction. */
@ApplicationScoped
class FindAlerts {

    private final Sql sql;
    private final AlertSettings settings;

    FindAlerts(Sql sql, AlertSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * @param first day of joining that is looked at
     * @param last day of joining that is looked at
     */
    void into(String primaryId, LocalDate first, LocalDate last) {
        sql.update("create temporary table roll_alert_found (kind text, subject text, territory_id text, ppo_code text,"
                + " phone text, joined_from date, joined_to date, members integer, counted integer) on commit drop");
        growth(primaryId, first, last);
        joinedTogether(primaryId, first, last);
        sharedPhones(primaryId);
    }

    private void growth(String primaryId, LocalDate first, LocalDate last) {
        sql.update(
                """
                insert into roll_alert_found (kind, subject, territory_id, ppo_code, joined_from, joined_to, members, counted)
                select 'PPO_GROWTH', territory_id || '|' || ppo_code, territory_id, ppo_code, ?::date, ?::date, members, fresh
                from (select territory_id, ppo_code, count(*) as members,
                        count(*) filter (where joined_on between ? and ?) as fresh
                    from roll_entry where primary_id = ? group by territory_id, ppo_code) p
                where fresh >= ? and fresh >= ? * (members - fresh)
                """,
                first,
                last,
                first,
                last,
                primaryId,
                settings.growthMinimum(),
                settings.growthShare());
    }

    private void joinedTogether(String primaryId, LocalDate first, LocalDate last) {
        sql.update(
                """
                insert into roll_alert_found (kind, subject, territory_id, ppo_code, joined_from, joined_to, members, counted)
                select 'JOINED_TOGETHER', territory_id || '|' || ppo_code || '|' || joined_on, territory_id, ppo_code,
                    joined_on, joined_on, (select count(*) from roll_entry e where e.primary_id = d.primary_id
                        and e.territory_id = d.territory_id and e.ppo_code = d.ppo_code), fresh
                from (select primary_id, territory_id, ppo_code, joined_on, count(*) as fresh from roll_entry
                    where primary_id = ? and joined_on between ? and ?
                    group by primary_id, territory_id, ppo_code, joined_on having count(*) >= ?) d
                """,
                primaryId,
                first,
                last,
                settings.joinedTogether());
    }

    private void sharedPhones(String primaryId) {
        sql.update(
                "insert into roll_alert_found (kind, subject, phone, members, counted)"
                        + " select 'SHARED_PHONE', phone, phone, count(*), count(*) from roll_entry"
                        + " where primary_id = ? and phone is not null group by phone having count(*) >= ?",
                primaryId,
                settings.sharedPhone());
    }
}
