package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.candidacy.Candidacies;

/** A controller opens a case about something that nobody has complained of. */
@ApplicationScoped
class OpenOwnCase {

    private final Candidacies candidacies;
    private final OpenCase openCase;
    private final CaseRepository cases;
    private final Caller caller;

    OpenOwnCase(Candidacies candidacies, OpenCase openCase, CaseRepository cases, Caller caller) {
        this.candidacies = candidacies;
        this.openCase = openCase;
        this.cases = cases;
        this.caller = caller;
    }

    /** @throws ProblemException {@code not-found}, {@code forbidden} */
    @Transactional
    ControlCase open(String primaryId, UUID candidacyId, Ground ground, String summary) {
        CandidacyState candidacy = candidacies
                .find(candidacyId)
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(candidacy.territoryId());
        CaseSource source =
                new CaseSource(CaseSource.Kind.CONTROLLER, UUID.randomUUID().toString());
        UUID id = openCase.open(primaryId, candidacyId, ground, source, summary, caller.subject());
        return cases.find(id).orElseThrow();
    }
}
