package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;
import org.dauys.registration.twoperson.Signatory;

/** Which commission the caller sits in. */
@ApplicationScoped
class Commission {

    private final Territories territories;
    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final Caller caller;

    Commission(Territories territories, CaseRepository cases, DecisionRepository decisions, Caller caller) {
        this.territories = territories;
        this.cases = cases;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** A case of the primary that the caller may read. */
    ControlCase readable(String primaryId, UUID caseId) {
        ControlCase one = cases.find(caseId)
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(one.territoryId());
        return one;
    }

    /**
     * A case of the primary, locked, that the caller's commission has.
     *
     * @throws ProblemException {@code not-found}, {@code forbidden}, {@code signed-below}
     */
    ControlCase lock(String primaryId, UUID caseId) {
        ControlCase one = cases.lock(caseId)
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        switch (one.level()) {
            case TERRITORIAL -> caller.requireTerritory(one.territoryId());
            case REGIONAL -> caller.requireTerritory(region(one.territoryId()));
            case CENTRAL -> caller.requireEverywhere();
        }
        requireNobodyFromBelow(one);
        return one;
    }

    /** The territories that the caller may act in. */
    List<String> mine() {
        return territories.all().stream()
                .map(Territory::id)
                .filter(caller::mayActIn)
                .toList();
    }

    private String region(String territoryId) {
        List<String> chain = territories.withAncestors(territoryId);
        return chain.get(chain.size() - 1);
    }

    private void requireNobodyFromBelow(ControlCase one) {
        Signatory self = Signatory.of(caller);
        boolean signedBelow = decisions.of(one.id()).stream()
                .flatMap(decision -> Stream.concat(Stream.of(decision.signedBy()), decision.countersignedBy().stream()))
                .anyMatch(signatory -> signatory.account().equals(self.account())
                        || signatory.person().equals(self.person()));
        if (signedBelow) {
            throw new ProblemException(ControlProblem.SIGNED_BELOW);
        }
    }
}
