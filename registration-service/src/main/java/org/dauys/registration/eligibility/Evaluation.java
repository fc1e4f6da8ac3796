package org.dauys.registration.eligibility;

import java.util.List;
import org.dauys.registration.eligibility.Finding.Outcome;

/** What all rules of a version say. */
public record Evaluation(int ruleVersion, List<Finding> findings) {

    public Evaluation {
        findings = List.copyOf(findings);
    }

    /** Slugs of the rules with this outcome. */
    public List<String> rules(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::rule)
                .toList();
    }
}
