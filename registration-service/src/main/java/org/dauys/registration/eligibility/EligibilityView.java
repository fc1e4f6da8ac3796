package org.dauys.registration.eligibility;

import java.util.List;
import java.util.Map;

/**
 * An evaluation as people read it.
 *
 * @param mayStand whether every rule is met
 */
public record EligibilityView(int ruleVersion, boolean mayStand, List<FindingView> findings) {

    /** What a rule says, in figures and in words of the caller's language. */
    public record FindingView(
            String rule,
            Finding.Outcome outcome,
            Finding.Source source,
            Map<String, Object> facts,
            Map<String, Object> parameters,
            String explanation) {}
}
