package org.dauys.simulator.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Every name there is, each once ({@code names.csv}). A population takes a few of them and a roll many; the order in which
 * either has them is part of the list, so that the same seed goes on making the same people.
 */
public final class Names {

    private static final List<Entry> ALL = read();

    private Names() {}

    /** What a name is. */
    public enum Role {
        FAMILY,
        MAN,
        WOMAN,
        FATHER,
        /** Without the ending that tells the sex. */
        PATRONYMIC
    }

    /** Whose name it is. */
    public enum Group {
        KAZAKH,
        RUSSIAN,
        OTHER
    }

    /**
     * @param few place among the few, from 1; 0 if it is none of them
     * @param many place among the many of its group, the same way
     */
    private record Entry(Role role, Group group, String name, int few, int many) {}

    /** Those of a population, of all groups. */
    static List<String> few(Role role) {
        return ALL.stream()
                .filter(entry -> entry.role() == role && entry.few() > 0)
                .sorted(Comparator.comparingInt(Entry::few))
                .map(Entry::name)
                .toList();
    }

    /** Those of a roll. */
    public static List<String> many(Role role, Group group) {
        return ALL.stream()
                .filter(entry -> entry.role() == role && entry.group() == group && entry.many() > 0)
                .sorted(Comparator.comparingInt(Entry::many))
                .map(Entry::name)
                .toList();
    }

    private static List<Entry> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Names.class.getResourceAsStream("names.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Names::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the names are not in the module", e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split(",", -1);
        return new Entry(
                Role.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                Group.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                place(cells[3]),
                place(cells[4]));
    }

    private static int place(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }
}
