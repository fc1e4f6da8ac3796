package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;

/** Opens a case against a candidate, for this feature and for those that notice what a case is about. */
@ApplicationScoped
public class OpenCase {

    private final Candidacies candidacies;
    private final CaseRepository cases;
    private final RulesRepository rules;
    private final AuditTrail audit;
    private final Clock clock;

    OpenCase(Candidacies candidacies, CaseRepository cases, RulesRepository rules, AuditTrail audit, Clock clock) {
        this.candidacies = candidacies;
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a case in the transaction of the caller. A source that has a case already changes nothing and gets that one.
     *
     * @param summary what happened, for controllers and the candidate, at most 2000 characters; never published, and
     *     it names no complainant
     * @param openedBy account, or the name of what acts by itself
     * @return the case
     * @throws ProblemException {@code not-found} if the candidacy is not of this primary
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(
            String primaryId, UUID candidacyId, Ground ground, CaseSource source, String summary, String openedBy) {
        CandidacyState candidacy = candidacies
                .find(candidacyId)
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        ControlCase opened = new ControlCase(
                id,
                0,
                primaryId,
                candidacyId,
                candidacy.territoryId(),
                ground,
                source,
                summary,
                Level.TERRITORIAL,
                CaseState.OPENED,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(now.plus(rules.of(primaryId).review())),
                1,
                now);
        if (!cases.add(opened, openedBy)) {
            return cases.ofSource(primaryId, source).orElseThrow().id();
        }
        cases.note(id, now, openedBy, "opened", Map.of("ground", ground, "source", source.kind()));
        audit.recordChange(
                openedBy,
                "case-opened",
                id.toString(),
                Optional.empty(),
                Optional.of(Map.of("candidacy", candidacyId, "ground", ground, "source", source.kind())));
        return id;
    }
}
