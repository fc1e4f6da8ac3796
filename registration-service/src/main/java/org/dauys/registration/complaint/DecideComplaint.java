package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.complaint.Complaint.State;
import org.dauys.registration.control.CaseFiles;
import org.dauys.registration.control.CaseSource;
import org.dauys.registration.control.Ground;
import org.dauys.registration.control.OpenCase;

/** A controller of the territory opens a case on a complaint, joins it to one, answers it or refuses it. */
@ApplicationScoped
class DecideComplaint {

    private final ComplaintRepository complaints;
    private final OpenCase openCase;
    private final CaseFiles caseFiles;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    DecideComplaint(
            ComplaintRepository complaints,
            OpenCase openCase,
            CaseFiles caseFiles,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.openCase = openCase;
        this.caseFiles = caseFiles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What can be done with a complaint. */
    enum Outcome {
        OPEN_CASE,
        JOIN_CASE,
        INADMISSIBLE,
        ANSWERED
    }

    /**
     * What is done with it.
     *
     * @param candidacyId against whom, where the complaint does not say
     * @param ground where the complaint does not say
     * @param summary what the candidate is told; it names no complainant
     * @param caseId to be joined
     * @param answer to whoever complained
     */
    record Choice(
            Outcome outcome,
            Optional<UUID> candidacyId,
            Optional<Ground> ground,
            Optional<String> summary,
            Optional<UUID> caseId,
            Optional<String> answer) {}

    /**
     * @throws ProblemException {@code complaint-decided}, {@code complaint-decision}, {@code case-state}, {@code stale},
     *     {@code forbidden}, {@code not-found}
     */
    @Transactional
    Complaint decide(String primaryId, UUID id, String ifMatch, Choice choice) {
        Complaint before = complaints.lock(primaryId, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(before.territoryId());
        if (before.state() != State.RECEIVED) {
            throw new ProblemException(ComplaintProblem.COMPLAINT_DECIDED);
        }
        Etags.require(ifMatch, before.version());
        Optional<UUID> caseId = caseOf(before, choice);
        State state = state(choice.outcome());
        if (state != State.JOINED && choice.answer().isEmpty()) {
            throw missing("answer");
        }
        complaints.decide(id, state, caseId, choice.answer(), caller.subject(), clock.instant());
        audit.recordChange(
                caller.subject(),
                "complaint-decided",
                id.toString(),
                Optional.of(Map.of("state", before.state())),
                Optional.of(Map.of(
                        "state", state, "case", caseId.map(UUID::toString).orElse(""))));
        return complaints.find(primaryId, id).orElseThrow();
    }

    private Optional<UUID> caseOf(Complaint complaint, Choice choice) {
        return switch (choice.outcome()) {
            case OPEN_CASE -> Optional.of(open(complaint, choice));
            case JOIN_CASE -> Optional.of(join(complaint, choice));
            case INADMISSIBLE, ANSWERED -> Optional.empty();
        };
    }

    private UUID open(Complaint complaint, Choice choice) {
        UUID candidacy = complaint.candidacyId().or(choice::candidacyId).orElseThrow(() -> missing("candidacy_id"));
        UUID opened = openCase.open(
                complaint.primaryId(),
                candidacy,
                complaint.ground().or(choice::ground).orElseThrow(() -> missing("ground")),
                new CaseSource(CaseSource.Kind.COMPLAINT, complaint.id().toString()),
                choice.summary().orElseThrow(() -> missing("summary")),
                caller.subject());
        caller.requireTerritory(caseFiles.require(opened).territoryId());
        return opened;
    }

    private UUID join(Complaint complaint, Choice choice) {
        UUID caseId = choice.caseId().orElseThrow(() -> missing("case_id"));
        caseFiles.join(complaint.primaryId(), caseId, complaint.candidacyId(), complaint.id());
        return caseId;
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case OPEN_CASE, JOIN_CASE -> State.JOINED;
            case INADMISSIBLE -> State.INADMISSIBLE;
            case ANSWERED -> State.ANSWERED;
        };
    }

    private static ProblemException missing(String member) {
        return new ProblemException(ComplaintProblem.COMPLAINT_DECISION, member);
    }
}
