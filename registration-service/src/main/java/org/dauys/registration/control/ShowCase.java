package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.control.CaseView.Outline;
import org.dauys.registration.control.CaseView.Proposed;
import org.dauys.registration.control.CaseView.Written;
import org.dauys.registration.document.AttachDocuments;
import org.dauys.registration.primary.Primaries;

/** A case as a controller, and as the candidate concerned may see it. */
@ApplicationScoped
class ShowCase {

    private final Primaries primaries;
    private final CaseRepository cases;
    private final StatementRepository statements;
    private final ProposalRepository proposals;
    private final PublicDecisions decisions;
    private final EvidenceRepository evidence;
    private final AttachDocuments documents;
    private final Clock clock;

    ShowCase(
            Primaries primaries,
            CaseRepository cases,
            StatementRepository statements,
            ProposalRepository proposals,
            PublicDecisions decisions,
            EvidenceRepository evidence,
            AttachDocuments documents,
            Clock clock) {
        this.primaries = primaries;
        this.cases = cases;
        this.statements = statements;
        this.proposals = proposals;
        this.decisions = decisions;
        this.evidence = evidence;
        this.documents = documents;
        this.clock = clock;
    }

    Outline outline(ControlCase one) {
        return Outline.of(one, primaries.require(one.primaryId()).zone(), clock.instant());
    }

    CaseView toController(ControlCase one) {
        return view(one, proposals.waiting(one.id()).map(Proposed::of), cases.steps(one.id()));
    }

    /** Without what is not decided yet, and without names of controllers. */
    CaseView toCandidate(ControlCase one) {
        return view(one, Optional.empty(), List.of());
    }

    private CaseView view(ControlCase one, Optional<Proposed> waiting, List<CaseView.Step> history) {
        return new CaseView(
                outline(one),
                one.summary(),
                written(one),
                evidence.of(one.id()),
                decisions.of(one.primaryId(), one.id()),
                waiting,
                history);
    }

    private List<Written> written(ControlCase one) {
        return statements.of(one.id()).stream()
                .map(statement -> new Written(statement, documents.of(Statement.DOCUMENTS, statement.id())))
                .toList();
    }
}
