package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.dauys.kit.sql.Sql;

/** The statements that change the roll as a comparison says. */
@ApplicationScoped
class ApplySql {

    private final Sql sql;
    private final Clock clock;

    ApplySql(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The changes after one number up to another. */
    void entries(RollFile file, int after, int upTo) {
        add(file, after, upTo);
        update(file, after, upTo);
        remove(file, after, upTo);
    }

    private void add(RollFile file, int after, int upTo) {
        // In one order in every file: two files of two primaries would wait for each other's members for ever.
        sql.update(
                "insert into member (id, iin) select gen_random_uuid(), iin from roll_file_change where file_id = ?"
                        + " and seq > ? and seq <= ? and change = 'JOINED' order by seq on conflict do nothing",
                file.id(),
                after,
                upTo);
        sql.update(
                """
                insert into roll_entry (primary_id, member_id, last_name, first_name, middle_name, phone, territory_id,
                    ppo_code, joined_on)
                select ?, m.id, l.last_name, l.first_name, l.middle_name, l.phone, l.territory_id, l.ppo_code, l.joined_on
                from roll_file_change c join roll_file_line l on l.file_id = c.file_id and l.iin = c.iin
                    join member m on m.iin = c.iin
                where c.file_id = ? and c.seq > ? and c.seq <= ? and c.change = 'JOINED'
                """,
                file.primaryId(),
                file.id(),
                after,
                upTo);
    }

    private void update(RollFile file, int after, int upTo) {
        sql.update(
                """
                update roll_entry e set last_name = l.last_name, first_name = l.first_name, middle_name = l.middle_name,
                    phone = l.phone, territory_id = l.territory_id, ppo_code = l.ppo_code,
                    joined_on = coalesce(l.joined_on, e.joined_on)
                from roll_file_change c join roll_file_line l on l.file_id = c.file_id and l.iin = c.iin
                    join member m on m.iin = c.iin
                where c.file_id = ? and c.seq > ? and c.seq <= ? and c.change in ('MOVED', 'CHANGED')
                    and e.primary_id = ? and e.member_id = m.id
                """,
                file.id(),
                after,
                upTo,
                file.primaryId());
    }

    private void remove(RollFile file, int after, int upTo) {
        sql.update(
                """
                with gone as (
                    delete from roll_entry e using roll_file_change c join member m on m.iin = c.iin
                    where c.file_id = ? and c.seq > ? and c.seq <= ? and c.change = 'LEFT'
                        and e.primary_id = ? and e.member_id = m.id
                    returning c.file_id, c.iin, e.member_id, e.primary_id, e.territory_id, e.ppo_code, e.joined_on)
                insert into roll_departure (primary_id, member_id, file_id, territory_id, ppo_code, joined_on, left_on,
                    cause, applied_at)
                select g.primary_id, g.member_id, g.file_id, g.territory_id, g.ppo_code, g.joined_on, l.left_on, l.cause, ?
                from gone g left join roll_file_line l on l.file_id = g.file_id and l.iin = g.iin
                """,
                file.id(),
                after,
                upTo,
                file.primaryId(),
                clock.instant());
    }

    /** Entries that were written at the last note of whoever applies. */
    int done(UUID fileId) {
        return (int) sql.number("select done from roll_file_progress where file_id = ?", fileId);
    }
}
