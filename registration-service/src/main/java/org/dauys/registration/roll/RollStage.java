package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.roll.Refusal.Reason;

/** A file on its way into the roll: a temporary table that ends with the transaction. */
@ApplicationScoped
class RollStage {

    private final Sql sql;

    RollStage(Sql sql) {
        this.sql = sql;
    }

    void open() {
        sql.update("create temporary table roll_stage (line integer not null, iin text not null, last_name text,"
                + " first_name text, middle_name text, phone text, territory_id text, ppo_code text, joined_on date)"
                + " on commit drop");
    }

    void add(List<RollLine> lines) {
        sql.update(
                "insert into roll_stage select a::integer, b, c, d, nullif(e, ''), nullif(f, ''), g, h, i::date"
                        + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[]) as t (a, b, c, d, e, f, g, h, i)",
                column(lines, line -> Integer.toString(line.line())),
                column(lines, RollLine::iin),
                column(lines, RollLine::lastName),
                column(lines, RollLine::firstName),
                column(lines, line -> line.middleName().orElse("")),
                column(lines, line -> line.phone().orElse("")),
                column(lines, RollLine::territoryId),
                column(lines, RollLine::ppoCode),
                column(lines, line -> line.joinedOn().toString()));
    }

    /**
     * Takes out every line but the first of the same IIN.
     *
     * @return how many; a file can be all duplicates, so they stay in the database
     */
    int takeOutDuplicates() {
        sql.update("create temporary table roll_duplicate (line integer not null) on commit drop");
        return sql.update("with numbered as (select line, row_number() over (partition by iin order by line) as place"
                + " from roll_stage), gone as (delete from roll_stage s using numbered n"
                + " where n.line = s.line and n.place > 1 returning s.line)"
                + " insert into roll_duplicate select line from gone");
    }

    /** The first of the lines that were taken out. */
    List<Refusal> duplicates(int most) {
        return sql.list(
                "select line from roll_duplicate order by line limit ?",
                row -> new Refusal(row.integer("line"), Optional.of("iin"), Reason.DUPLICATE_IN_FILE),
                most);
    }

    int size() {
        return sql.one("select count(*)::int as lines from roll_stage", row -> row.integer("lines"))
                .orElse(0);
    }

    /** Whether somebody would join who is not on the roll yet. */
    boolean hasNewcomers(String primaryId) {
        return sql.exists(
                "select 1 from roll_stage s where not exists (select from roll_entry e join member m on m.id = e.member_id"
                        + " where e.primary_id = ? and m.iin = s.iin) limit 1",
                primaryId);
    }

    /** Puts every staged line on the roll: new members are added, known ones move. */
    void apply(String primaryId) {
        // In one order in every import: two files of two primaries would wait for each other's members for ever.
        sql.update("insert into member (id, iin) select gen_random_uuid(), iin from roll_stage order by iin"
                + " on conflict do nothing");
        sql.update(
                """
                insert into roll_entry (primary_id, member_id, last_name, first_name, middle_name, phone, territory_id,
                    ppo_code, joined_on)
                select ?, m.id, s.last_name, s.first_name, s.middle_name, s.phone, s.territory_id, s.ppo_code, s.joined_on
                from roll_stage s join member m on m.iin = s.iin
                on conflict (primary_id, member_id) do update set last_name = excluded.last_name,
                    first_name = excluded.first_name, middle_name = excluded.middle_name, phone = excluded.phone,
                    territory_id = excluded.territory_id, ppo_code = excluded.ppo_code, joined_on = excluded.joined_on
                """,
                primaryId);
    }

    private static List<String> column(List<RollLine> lines, Function<RollLine, String> field) {
        return lines.stream().map(field).toList();
    }
}
