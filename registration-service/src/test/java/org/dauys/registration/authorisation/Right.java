package org.dauys.registration.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line of the table of rights, {@code docs/rights.md}.
 *
 * @param name method and path of the endpoint
 * @param allowed as in {@link Endpoint}
 * @param scope what else a caller with the role needs
 */
record Right(String name, List<String> allowed, Scope scope) {

    private static final Path TABLE = Path.of("../docs/rights.md");

    /** Scopes of the table. */
    enum Scope {
        /** The role is enough. */
        NONE,
        /** The territory scope {@code *}. */
        EVERYWHERE,
        /** A territory scope that covers the object, or the part of the list. */
        TERRITORY,
        /** A list: it shows only what the territory scope covers. */
        LISTED,
        /** The object is the caller's own. */
        OWN
    }

    /** The table, by name. */
    static Map<String, Right> table() {
        Map<String, Right> rights = new LinkedHashMap<>();
        try {
            Files.readAllLines(TABLE).stream()
                    .filter(line -> line.matches("\\| (GET|HEAD|POST|PUT|PATCH|DELETE) \\|.*"))
                    .map(Right::parse)
                    .forEach(right -> {
                        if (rights.put(right.name(), right) != null) {
                            throw new IllegalStateException("twice in " + TABLE + ": " + right.name());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rights;
    }

    /** The line for an endpoint whose scope somebody has yet to think about. */
    static String line(Endpoint endpoint, String scope) {
        return "| " + endpoint.method() + " | `" + endpoint.path() + "` | " + String.join(", ", endpoint.allowed())
                + " | " + scope + " | " + endpoint.summary() + " |";
    }

    private static Right parse(String line) {
        String[] cells = line.split("\\|");
        return new Right(
                cells[1].strip() + " " + cells[2].strip().replace("`", ""),
                List.copyOf(new TreeSet<>(Arrays.asList(cells[3].strip().split(",\\s*")))),
                Scope.valueOf(cells[4].strip().toUpperCase(java.util.Locale.ROOT)));
    }
}
