package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.ZonedTimes;

/** What other features may know of cases, and how they add to one. */
@ApplicationScoped
public class CaseFiles {

    private final Primaries primaries;
    private final CaseRepository cases;
    private final RulesRepository rules;
    private final EvidenceRepository evidence;
    private final Commission commission;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    CaseFiles(
            Primaries primaries,
            CaseRepository cases,
            RulesRepository rules,
            EvidenceRepository evidence,
            Commission commission,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.cases = cases;
        this.rules = rules;
        this.evidence = evidence;
        this.commission = commission;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Where a case stands.
     *
     * @param appealUntil exclusive; present while it can be appealed
     */
    public record Standing(
            UUID caseId,
            long number,
            String territoryId,
            CaseState state,
            Level level,
            Optional<Kind> outcome,
            Optional<Instant> appealUntil,
            Optional<String> appealUntilLocal) {}

    /** @throws ProblemException {@code not-found} */
    public Standing require(UUID caseId) {
        ControlCase one = cases.find(caseId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        Optional<Instant> appealUntil = one.dueAt().filter(due -> one.state() == CaseState.DECIDED);
        String zone = primaries.require(one.primaryId()).zone();
        return new Standing(
                caseId,
                one.number(),
                one.territoryId(),
                one.state(),
                one.level(),
                one.outcome(),
                appealUntil,
                appealUntil.map(until -> ZonedTimes.of(until, zone)));
    }

    /** What can be complained of in a primary. */
    public List<Ground> grounds(String primaryId) {
        return rules.of(primaryId).grounds();
    }

    /** The territories whose cases the caller may read. */
    public List<String> territories() {
        return commission.mine();
    }

    /**
     * Notes in a case that a complaint belongs to it.
     *
     * @param candidacyId against whom the complaint is, if it says so
     * @throws ProblemException {@code not-found} for a case of another primary or candidate, {@code forbidden}, {@code
     *     case-state} if it is decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(String primaryId, UUID caseId, Optional<UUID> candidacyId, UUID complaintId) {
        ControlCase one = cases.lock(caseId)
                .filter(found -> found.primaryId().equals(primaryId))
                .filter(found -> candidacyId.isEmpty() || found.candidacyId().equals(candidacyId.get()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(one.territoryId());
        if (!one.state().isUndecided()) {
            throw new ProblemException(ControlProblem.CASE_STATE, one.state());
        }
        cases.store(one.touched());
        cases.note(caseId, clock.instant(), caller.subject(), "complaint-joined", Map.of("complaint", complaintId));
    }

    /** The documents of complaints that the candidate may read. */
    public Set<UUID> released(UUID caseId) {
        return evidence.documents(caseId);
    }

    /**
     * Lets the candidate read a document of a complaint, for good. The controller has looked whether it tells who complained.
     *
     * @throws ProblemException {@code not-found}, {@code forbidden}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID caseId, UUID documentId) {
        ControlCase one = cases.lock(caseId).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(one.territoryId());
        if (evidence.documents(caseId).contains(documentId)) {
            return;
        }
        Instant now = clock.instant();
        int number = evidence.release(caseId, documentId, caller.subject(), now);
        cases.store(one.touched());
        cases.note(caseId, now, caller.subject(), "evidence-released", Map.of("number", number));
        audit.record(
                caller.subject(),
                "case-evidence-released",
                caseId.toString(),
                Map.of("number", number, "document", documentId));
    }
}
