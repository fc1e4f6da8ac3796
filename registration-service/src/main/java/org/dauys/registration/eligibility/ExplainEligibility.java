package org.dauys.registration.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.problem.Language;

/** Puts evaluations into words. */
@ApplicationScoped
public class ExplainEligibility {

    private final EligibilityTexts texts;

    public ExplainEligibility(EligibilityTexts texts) {
        this.texts = texts;
    }

    public EligibilityView in(Language language, Evaluation evaluation) {
        return new EligibilityView(
                evaluation.ruleVersion(),
                evaluation.findings().stream().allMatch(finding -> finding.outcome() == Finding.Outcome.MET),
                evaluation.findings().stream()
                        .map(finding -> new EligibilityView.FindingView(
                                finding.rule(),
                                finding.outcome(),
                                finding.source(),
                                finding.facts(),
                                finding.parameters(),
                                texts.explain(finding, language)))
                        .toList());
    }
}
