package org.dauys.simulator.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Published figures against what the system says at this scale. */
final class Table {

    private static final String FORMAT = "%-46s %12s %14s   %-8s %s";

    private final List<Row> rows = new ArrayList<>();

    private enum Kind {
        DRIVEN,
        CHECKED
    }

    private record Row(String figure, String published, String here, Kind kind, boolean holds, String note) {}

    /** A figure that the replay itself put in. */
    void driven(String figure, String published, Object here, String note) {
        rows.add(new Row(figure, published, String.valueOf(here), Kind.DRIVEN, true, note));
    }

    /** A figure that the system computed, and what an independent count of the same says. */
    void checked(String figure, String published, Object system, Object recount) {
        boolean holds = String.valueOf(system).equals(String.valueOf(recount));
        rows.add(new Row(
                figure,
                published,
                String.valueOf(system),
                Kind.CHECKED,
                holds,
                holds ? "recount agrees" : "OFF: the recount says " + recount));
    }

    /** Something that must hold. */
    void holds(String figure, String here, boolean holds, String note) {
        rows.add(new Row(figure, "", here, Kind.CHECKED, holds, holds ? note : "OFF: " + note));
    }

    boolean allHold() {
        return rows.stream().allMatch(Row::holds);
    }

    long off() {
        return rows.stream().filter(row -> !row.holds()).count();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(FORMAT, "figure", "published", "at this scale", "", ""));
        lines.add("-".repeat(110));
        for (Row row : rows) {
            lines.add(String.format(
                            FORMAT,
                            row.figure(),
                            row.published(),
                            row.here(),
                            row.kind().name().toLowerCase(Locale.ROOT),
                            row.note())
                    .stripTrailing());
        }
        return lines;
    }
}
