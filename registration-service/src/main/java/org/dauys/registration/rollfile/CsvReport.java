package org.dauys.registration.rollfile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.dauys.registration.roll.Refusal;

/** Writes long lists as CSV, a few thousand rows in memory at a time. */
final class CsvReport {

    private final Writer out;

    CsvReport(OutputStream bytes) {
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    /** @param rowsAfter the next rows after a line, none at the end */
    void refusals(IntFunction<List<Refusal>> rowsAfter, Function<Refusal.Reason, String> message) throws IOException {
        row(List.of("line", "column", "reason", "message"));
        int last = 0;
        for (List<Refusal> rows = rowsAfter.apply(last); !rows.isEmpty(); rows = rowsAfter.apply(last)) {
            for (Refusal refusal : rows) {
                row(List.of(
                        Integer.toString(refusal.line()),
                        refusal.column().orElse(""),
                        refusal.reason().slug(),
                        message.apply(refusal.reason())));
            }
            last = rows.get(rows.size() - 1).line();
        }
        out.flush();
    }

    /** @param rowsAfter the next rows after a place in the list, none at the end */
    void changes(IntFunction<List<RollChange>> rowsAfter) throws IOException {
        row(List.of(
                "change",
                "iin",
                "name",
                "line",
                "territory_id",
                "ppo_code",
                "from_territory_id",
                "from_ppo_code",
                "left_on",
                "cause"));
        int last = 0;
        for (List<RollChange> rows = rowsAfter.apply(last); !rows.isEmpty(); rows = rowsAfter.apply(last)) {
            for (RollChange change : rows) {
                row(List.of(
                        change.change().name(),
                        change.iin(),
                        change.name(),
                        change.line().map(String::valueOf).orElse(""),
                        change.territoryId().orElse(""),
                        change.ppoCode().orElse(""),
                        change.fromTerritoryId().orElse(""),
                        change.fromPpoCode().orElse(""),
                        change.leftOn().map(String::valueOf).orElse(""),
                        change.cause().orElse("")));
            }
            last = rows.get(rows.size() - 1).seq();
        }
        out.flush();
    }

    private void row(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.write(i == 0 ? field(fields.get(i)) : "," + field(fields.get(i)));
        }
        out.write("\r\n");
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String field(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
