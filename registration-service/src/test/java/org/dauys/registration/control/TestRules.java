package org.dauys.registration.control;

import static org.dauys.registration.scenario.Officials.controller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.registration.scenario.TestPrimary;

/** Rules of control for tests: days, where a test does not say otherwise. */
final class TestRules {

    private TestRules() {}

    static void put(TestPrimary primary, Map<String, Object> changed) {
        controller()
                .header("If-Match", "*")
                .body(with(changed))
                .put(primary.path("/control/rules"))
                .then()
                .statusCode(200);
    }

    static Map<String, Object> with(Map<String, Object> changed) {
        Map<String, Object> rules = new HashMap<>(Map.of(
                "review_seconds",
                86_400,
                "answer_seconds",
                86_400,
                "ruling_seconds",
                86_400,
                "appeal_seconds",
                86_400,
                "appeal_ruling_seconds",
                86_400,
                "effect",
                "AT_ONCE",
                "grounds",
                List.of("MISSED_DEBATE", "BRIBERY")));
        rules.putAll(changed);
        return rules;
    }
}
