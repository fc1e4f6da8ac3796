package org.dauys.simulator.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures on their way into a table, in the order in which they were taken. */
final class Measured {

    private record Figure(String what, double value, String unit) {}

    private final List<Figure> figures = new ArrayList<>();

    void add(String what, double value, String unit) {
        figures.add(new Figure(what, value, unit));
    }

    /** A Markdown table. */
    List<String> table() {
        List<String> lines = new ArrayList<>(List.of("| what | figure | |", "|---|---:|---|"));
        figures.forEach(figure -> lines.add(
                String.format(Locale.ROOT, "| %s | %,.1f | %s |", figure.what(), figure.value(), figure.unit())));
        return lines;
    }
}
