package org.dauys.registration.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables as CSV (RFC 4180): comma, CRLF, a header. A text that a spreadsheet would take for a formula gets an apostrophe
 * in front; numbers are left as they are, for none of ours is negative.
 */
final class CsvText {

    /** U+FEFF, by which spreadsheets recognise UTF-8. */
    private static final String BOM = "\uFEFF";

    private static final String FORMULAS = "=+-@\t\r\n";

    private CsvText() {}

    /** @param rows of strings, numbers and {@link Optional}s of them; absent is an empty cell */
    static String of(List<String> header, List<List<Object>> rows, boolean bom) {
        StringBuilder text = new StringBuilder(bom ? BOM : "");
        if (!header.isEmpty()) {
            text.append(line(header));
        }
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CsvText::cell).orElse("");
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = harmless(String.valueOf(value));
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
