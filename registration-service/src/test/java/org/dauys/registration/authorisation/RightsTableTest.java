package org.dauys.registration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/rights.md} with the code. */
class RightsTableTest {

    private final List<Endpoint> endpoints = Endpoint.all();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Right> table = Right.table();

    @Test
    void theTableOfRightsIsWhatTheCodeSays() {
        Map<String, Endpoint> byName = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            byName.putIfAbsent(endpoint.name(), endpoint);
            if (!byName.get(endpoint.name()).allowed().equals(endpoint.allowed())) {
                wrong.add("two methods answer " + endpoint.name() + " with different rights");
            }
        }
        byName.forEach((name, endpoint) -> {
            Optional<Right> right = Optional.ofNullable(table.get(name));
            if (right.isEmpty()) {
                wrong.add("add to docs/rights.md, and say which scope:\n"
                        + Right.line(endpoint, "none/everywhere/territory/own"));
            } else if (!right.get().allowed().equals(endpoint.allowed())) {
                wrong.add("docs/rights.md says " + right.get().allowed() + ", the code says:\n"
                        + Right.line(endpoint, right.get().scope().name().toLowerCase(Locale.ROOT)));
            }
        });
        table.keySet().stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(name ->
                        wrong.add("there is no such endpoint any more, remove it from docs/rights.md: " + name));
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }
}
