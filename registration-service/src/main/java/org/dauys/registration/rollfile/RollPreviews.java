package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Reads what a file would change. */
@ApplicationScoped
class RollPreviews {

    private final Sql sql;

    RollPreviews(Sql sql) {
        this.sql = sql;
    }

    /** Of one place; a move between two of its organisations counts in and out. */
    record Count(
            String territoryId,
            Optional<String> ppoCode,
            int joined,
            int movedIn,
            int movedOut,
            int changed,
            int leaving) {

        private static Count read(Row row) {
            return new Count(
                    row.text("territory_id"),
                    row.optionalText("ppo_code"),
                    row.integer("joined"),
                    row.integer("moved_in"),
                    row.integer("moved_out"),
                    row.integer("changed"),
                    row.integer("leaving"));
        }

        /** Where a page goes on. */
        String position() {
            return territoryId + "|" + ppoCode.orElse("");
        }
    }

    /**
     * Which changes.
     *
     * @param territory into or out of which; absent for everywhere
     */
    record Filter(UUID fileId, Optional<RollChange.Kind> change, Optional<String> territory) {}

    /** By territory, in the order of their slugs. */
    List<Count> territories(UUID fileId) {
        return sql.list(
                "select territory_id, null as ppo_code, sum(joined)::int as joined, sum(moved_in)::int as moved_in,"
                        + " sum(moved_out)::int as moved_out, sum(changed)::int as changed, sum(leaving)::int as leaving"
                        + " from roll_file_count where file_id = ? group by territory_id"
                        + " order by territory_id collate \"C\"",
                Count::read,
                fileId);
    }

    /** By organisation, and one more than the page holds if there is one. */
    List<Count> organisations(UUID fileId, PageRequest page) {
        return sql.list(
                "select * from roll_file_count where file_id = ? and (territory_id || '|' || ppo_code) collate \"C\" > ?"
                        + " order by (territory_id || '|' || ppo_code) collate \"C\" limit ?",
                Count::read,
                fileId,
                page.after().orElse(""),
                page.limit() + 1);
    }

    /** Changes after a place in the list, at most so many. */
    List<RollChange> changes(String primaryId, Filter filter, int after, int limit, boolean masked) {
        return sql.list(
                """
                select c.*, l.left_on, l.cause, concat_ws(' ', coalesce(l.last_name, e.last_name),
                    coalesce(l.first_name, e.first_name), coalesce(l.middle_name, e.middle_name)) as name
                from roll_file_change c left join roll_file_line l on l.file_id = c.file_id and l.iin = c.iin
                    left join member m on m.iin = c.iin
                    left join roll_entry e on e.primary_id = ? and e.member_id = m.id
                where c.file_id = ? and c.seq > ? and (?::text is null or c.change = ?::text)
                    and (?::text is null or c.territory_id = ?::text or c.from_territory_id = ?::text)
                order by c.seq limit ?
                """,
                row -> RollChange.read(row, masked),
                primaryId,
                filter.fileId(),
                after,
                filter.change(),
                filter.change(),
                filter.territory(),
                filter.territory(),
                filter.territory(),
                limit);
    }
}
