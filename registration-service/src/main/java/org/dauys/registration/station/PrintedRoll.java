package org.dauys.registration.station;

import java.util.ArrayList;
import java.util.List;

/** The roll of a station as a page; what is on it comes from the bytes that are hashed. */
final class PrintedRoll {

    private PrintedRoll() {}

    static String page(String station, StationRolls.Seal seal, String csv) {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>")
                .append(escaped(station))
                .append("</title><style>table{border-collapse:collapse}td{border:1px solid;padding:2px 6px}"
                        + "tr{page-break-inside:avoid}</style></head><body><h1>")
                .append(escaped(station))
                .append("</h1><p>SHA-256 ")
                .append(seal.sha256())
                .append("</p><table>");
        csv.lines().skip(1).forEach(line -> row(page, fields(line)));
        return page.append("</table></body></html>").toString();
    }

    private static void row(StringBuilder page, List<String> fields) {
        page.append("<tr>");
        fields.forEach(field -> page.append("<td>").append(escaped(field)).append("</td>"));
        page.append("</tr>");
    }

    /** The fields of a line that this service has written. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (each == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
