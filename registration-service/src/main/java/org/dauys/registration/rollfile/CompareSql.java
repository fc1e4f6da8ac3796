package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.sql.Sql;

/** The statements of a comparison; each works on all lines of a file at once. */
@ApplicationScoped
class CompareSql {

    /** What is on the roll, with the numbers that lines are known by. */
    private static final String ROLL =
            "(select m.iin, r.* from roll_entry r join member m on m.id = r.member_id where r.primary_id = ?)";

    private static final String LINES = "(select * from roll_file_line where file_id = ?)";

    private final Sql sql;

    CompareSql(Sql sql) {
        this.sql = sql;
    }

    /** Takes an earlier comparison away. */
    void forget(RollFile file) {
        sql.update("delete from roll_file_change where file_id = ?", file.id());
        sql.update("delete from roll_file_count where file_id = ?", file.id());
        // The lines are new, and the planner would take so many for a handful.
        sql.update("analyze roll_file_line");
    }

    /** @return how many lines */
    int refuseWhatTheRollContradicts(RollFile file) {
        return switch (file.kind()) {
            case WHOLE -> 0;
            case JOINED -> refuse(file, "ON_ROLL_ALREADY", "iin", "e.iin is not null");
            case MOVED ->
                refuse(file, "NOT_ON_ROLL", "iin", "e.iin is null")
                        + refuse(file, "NOTHING_CHANGES", "iin", "e.iin is not null and not (" + isDifferent() + ")");
            case LEFT ->
                refuse(file, "NOT_ON_ROLL", "iin", "e.iin is null")
                        + refuse(file, "LEFT_BEFORE_JOINING", "left_on", "l.left_on < e.joined_on");
        };
    }

    /** While intake is suspended: @return how many lines */
    int refuseNewcomers(RollFile file) {
        return switch (file.kind()) {
            case WHOLE, JOINED -> refuse(file, "INTAKE_SUSPENDED", "iin", "e.iin is null");
            case MOVED, LEFT -> 0;
        };
    }

    /** Names everybody whose place on the roll would change, in the order of their numbers. */
    void findChanges(RollFile file) {
        boolean isWhole = file.kind() == RollFileKind.WHOLE;
        sql.update(
                "insert into roll_file_change (file_id, seq, iin, line, change, territory_id, ppo_code,"
                        + " from_territory_id, from_ppo_code)"
                        + " select ?, row_number() over (order by iin collate \"C\"), d.* from (select"
                        + " coalesce(l.iin, e.iin) as iin, l.line, " + kindOfChange(file.kind()) + " as change,"
                        + " l.territory_id, l.ppo_code, e.territory_id as from_territory_id, e.ppo_code as from_ppo_code"
                        + " from " + LINES + " l " + (isWhole ? "full" : "left") + " join " + ROLL
                        + " e on e.iin = l.iin"
                        + " where l.iin is null or e.iin is null or " + isDifferent() + ") d",
                file.id(),
                file.id(),
                file.primaryId());
    }

    /** Counts them, in all and by place. */
    void count(RollFile file) {
        sql.update(
                """
                update roll_file f set joined = c.joined, moved = c.moved, changed = c.changed, leaving = c.leaving,
                    unchanged = f.accepted - c.told
                from (select count(*) filter (where change = 'JOINED') as joined,
                        count(*) filter (where change = 'MOVED') as moved,
                        count(*) filter (where change = 'CHANGED') as changed,
                        count(*) filter (where change = 'LEFT') as leaving, count(line) as told
                    from roll_file_change where file_id = ?) c
                where f.id = ?
                """,
                file.id(),
                file.id());
        sql.update(
                """
                insert into roll_file_count (file_id, territory_id, ppo_code, joined, moved_in, moved_out, changed, leaving)
                select ?, territory_id, ppo_code, sum(joined), sum(moved_in), sum(moved_out), sum(changed), sum(leaving)
                from (select territory_id, ppo_code, (change = 'JOINED')::int as joined, (change = 'MOVED')::int as moved_in,
                            0 as moved_out, (change = 'CHANGED')::int as changed, 0 as leaving
                        from roll_file_change where file_id = ? and change <> 'LEFT'
                    union all
                    select from_territory_id, from_ppo_code, 0, 0, (change = 'MOVED')::int, 0, (change = 'LEFT')::int
                        from roll_file_change where file_id = ? and change in ('MOVED', 'LEFT')) places
                group by territory_id, ppo_code
                """,
                file.id(),
                file.id(),
                file.id());
    }

    private int refuse(RollFile file, String reason, String field, String condition) {
        sql.update(
                "insert into roll_file_refusal (file_id, line, field, reason) select ?, l.line, ?, ? from " + LINES
                        + " l left join " + ROLL + " e on e.iin = l.iin where " + condition,
                file.id(),
                field,
                reason,
                file.id(),
                file.primaryId());
        // A line is refused for one reason, and has no part in what follows.
        return sql.update(
                "delete from roll_file_line l using roll_file_refusal r where l.file_id = ? and r.file_id = l.file_id"
                        + " and r.line = l.line",
                file.id());
    }

    private static String kindOfChange(RollFileKind kind) {
        return kind == RollFileKind.LEFT
                ? "'LEFT'"
                : "case when e.iin is null then 'JOINED' when l.iin is null then 'LEFT'"
                        + " when (l.territory_id, l.ppo_code) is distinct from (e.territory_id, e.ppo_code) then 'MOVED'"
                        + " else 'CHANGED' end";
    }

    /** A file of moves says nothing of the day of joining. */
    private static String isDifferent() {
        return "(l.last_name, l.first_name, l.middle_name, l.phone, l.territory_id, l.ppo_code,"
                + " coalesce(l.joined_on, e.joined_on)) is distinct from (e.last_name, e.first_name, e.middle_name,"
                + " e.phone, e.territory_id, e.ppo_code, e.joined_on)";
    }
}
