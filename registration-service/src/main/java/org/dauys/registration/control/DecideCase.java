package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.problem.RegistrationProblem;

/** A controller warns, removes or restores a candidate of the own territory, before or while votes are cast. */
@ApplicationScoped
public class DecideCase {

    private final Candidacies candidacies;
    private final DecisionRepository decisions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    DecideCase(
            Candidacies candidacies,
            DecisionRepository decisions,
            Outbox outbox,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.candidacies = candidacies;
        this.decisions = decisions;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was found, and under which number. */
    record Ruling(UUID candidacyId, Kind kind, LocalText reason, String decisionNumber) {}

    /**
     * @return the case: a new one, or for a restoration that of the removal
     * @throws ProblemException {@code candidacy-not-standing}, {@code candidacy-not-removed}, {@code forbidden}, {@code
     *     not-found}
     */
    @Transactional
    String decide(String primaryId, Ruling ruling) {
        CandidacyState candidacy = candidacies
                .find(ruling.candidacyId())
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(candidacy.territoryId());
        // The change of status comes first: its row lock puts decisions on one candidate in order.
        takeEffect(ruling, candidacy);
        ControlDecision decision =
                ruling.kind() == Kind.RESTORED ? restoration(ruling) : opening(primaryId, candidacy, ruling);
        decisions.add(decision, caller.subject());
        outbox.publish(decision.caseId(), decision);
        audit.record(
                caller.subject(),
                "control-decided",
                candidacy.candidacyId(),
                Map.of("before", candidacy.status(), "kind", decision.kind(), "number", decision.decisionNumber()));
        return decision.caseId();
    }

    private void takeEffect(Ruling ruling, CandidacyState candidacy) {
        if (ruling.kind() == Kind.REMOVAL) {
            move(ruling, Status.REGISTERED, Status.REMOVED, RegistrationProblem.CANDIDACY_NOT_STANDING);
        } else if (ruling.kind() == Kind.RESTORED) {
            move(ruling, Status.REMOVED, Status.REGISTERED, RegistrationProblem.CANDIDACY_NOT_REMOVED);
        } else if (candidacy.status() != Status.REGISTERED) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
    }

    private void move(Ruling ruling, Status from, Status to, RegistrationProblem otherwise) {
        if (candidacies.change(ruling.candidacyId(), from, to).isEmpty()) {
            throw new ProblemException(otherwise);
        }
    }

    private ControlDecision opening(String primaryId, CandidacyState candidacy, Ruling ruling) {
        return new ControlDecision(
                UUID.randomUUID().toString(),
                1,
                primaryId,
                candidacy.candidacyId(),
                candidacy.contestIds(),
                ruling.kind(),
                ruling.reason(),
                ruling.decisionNumber(),
                clock.instant());
    }

    private ControlDecision restoration(Ruling ruling) {
        ControlDecision removal = decisions
                .removalInForce(ruling.candidacyId())
                .orElseThrow(() -> new ProblemException(RegistrationProblem.CANDIDACY_NOT_REMOVED));
        return new ControlDecision(
                removal.caseId(),
                removal.version() + 1,
                removal.primaryId(),
                removal.candidacyId(),
                removal.contestIds(),
                Kind.RESTORED,
                ruling.reason(),
                ruling.decisionNumber(),
                clock.instant());
    }
}
