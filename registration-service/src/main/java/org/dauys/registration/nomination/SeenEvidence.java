package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.eligibility.Finding;
import org.dauys.registration.nomination.ApplicationRequest.AttachedDocument;
import org.dauys.registration.primary.Primary;

/** Takes the evidence of a registrar: it belongs to the application from then on, and the rules are looked at again. */
@ApplicationScoped
class SeenEvidence {

    private final AssessApplication assess;
    private final ApplicationDocuments documents;

    SeenEvidence(AssessApplication assess, ApplicationDocuments documents) {
        this.assess = assess;
        this.documents = documents;
    }

    /**
     * @throws ProblemException {@code unknown-rule}, {@code unknown-document}
     */
    Evaluation evaluate(Primary primary, Application application, List<Evidence> evidence) {
        Set<String> noted = evidence.stream().map(Evidence::rule).collect(Collectors.toSet());
        Evaluation evaluation = assess.evaluate(primary, application, noted);
        Set<String> rules = evaluation.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        if (!rules.containsAll(noted)) {
            throw new ProblemException(NominationProblem.UNKNOWN_RULE);
        }
        documents.attach(
                application.id(),
                application.applicant().territoryId(),
                application.handling().round(),
                brought(application.id(), evidence));
        return evaluation;
    }

    private List<AttachedDocument> brought(UUID application, List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(seen -> seen.document().stream())
                .distinct()
                .filter(document -> !documents.has(application, document))
                .map(document -> new AttachedDocument(ApplicationDocuments.EVIDENCE, document))
                .toList();
    }
}
