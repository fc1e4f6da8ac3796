package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.roll.CsvReader.CsvRecord;
import org.dauys.registration.roll.Refusal;

/** The judged lines of roll files: those without flaw, and what is wrong with the others. */
@ApplicationScoped
class StagedLines {

    private static final List<String> COLUMNS = List.of(
            "iin",
            "last_name",
            "first_name",
            "middle_name",
            "phone",
            "territory_id",
            "ppo_code",
            "joined_on",
            "left_on",
            "cause");

    private final Sql sql;

    StagedLines(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes lines without flaw, in the order of the file; of several with one IIN the first in the file counts.
     *
     * @return how many were refused for that reason
     */
    int add(UUID fileId, RollFileKind kind, List<CsvRecord> records) {
        if (records.isEmpty()) {
            return 0;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(records.stream()
                .map(csvRecord -> Integer.toString(csvRecord.line()))
                .toList());
        for (String column : COLUMNS) {
            int at = kind.columns().indexOf(column);
            parameters.add(records.stream()
                    .map(csvRecord -> at < 0 ? "" : csvRecord.fields().get(at).strip())
                    .toList());
        }
        parameters.add(fileId);
        parameters.add(fileId);
        return sql.update(
                """
                with given as (select l::integer as line, a, b, c, d, e, f, g, h, i, j from unnest(?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as t (l, a, b, c, d, e, f, g, h, i, j)),
                    added as (insert into roll_file_line (file_id, line, iin, last_name, first_name, middle_name, phone,
                            territory_id, ppo_code, joined_on, left_on, cause)
                        select ?, line, a, nullif(b, ''), nullif(c, ''), nullif(d, ''), nullif(e, ''), nullif(f, ''),
                            nullif(g, ''), nullif(h, '')::date, nullif(i, '')::date, nullif(j, '')
                        from given order by line on conflict do nothing returning line)
                insert into roll_file_refusal (file_id, line, field, reason)
                select ?, line, 'iin', 'DUPLICATE_IN_FILE' from given where line not in (select line from added)
                """,
                parameters.toArray());
    }

    void refuse(UUID fileId, List<Refusal> refusals) {
        sql.batch(
                "insert into roll_file_refusal (file_id, line, field, reason) values (?, ?, ?, ?)",
                refusals.stream()
                        .map(refusal -> new Object[] {fileId, refusal.line(), refusal.column(), refusal.reason()})
                        .toList());
    }

    /** Refused lines after a line, in their order, at most so many. */
    List<Refusal> refusalsAfter(UUID fileId, int line, int limit) {
        return sql.list(
                "select line, field, reason from roll_file_refusal where file_id = ? and line > ? order by line limit ?",
                row -> new Refusal(
                        row.integer("line"), row.optionalText("field"), row.constant("reason", Refusal.Reason.class)),
                fileId,
                line,
                limit);
    }
}
