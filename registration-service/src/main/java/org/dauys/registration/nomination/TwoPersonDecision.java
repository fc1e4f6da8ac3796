package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Step;
import org.dauys.registration.nomination.Handling.Act;
import org.dauys.registration.nomination.Handling.Proposal;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * What takes two people: to refuse, and to take a refused application up again. One proposes with a reason; another
 * confirms, or sends it back. Until then nothing changes for the applicant.
 */
@ApplicationScoped
class TwoPersonDecision {

    private final Primaries primaries;
    private final ApplicationDesk desk;
    private final ApplicationChanges changes;
    private final SettingsRepository settings;
    private final SeenEvidence seenEvidence;
    private final Admissibility admissibility;
    private final DecisionLog log;

    TwoPersonDecision(
            Primaries primaries,
            ApplicationDesk desk,
            ApplicationChanges changes,
            SettingsRepository settings,
            SeenEvidence seenEvidence,
            Admissibility admissibility,
            DecisionLog log) {
        this.primaries = primaries;
        this.desk = desk;
        this.changes = changes;
        this.settings = settings;
        this.seenEvidence = seenEvidence;
        this.admissibility = admissibility;
        this.log = log;
    }

    /**
     * @throws ProblemException {@code application-state}, {@code correction-not-overdue} while the owner still has time to
     *     correct, {@code second-signature-waited-for}, {@code claimed}, {@code draw-made}, and those of
     *     {@link ApplicationDesk}
     */
    @Transactional
    void propose(String primaryId, UUID id, String ifMatch, Act act, Verdict verdict) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = desk.take(primary, id, ifMatch);
        if (application.handling().proposal().isPresent()) {
            throw new ProblemException(NominationProblem.SECOND_SIGNATURE_WAITED_FOR);
        }
        Signed signed = desk.signature();
        requireState(application, act, signed);
        desk.requireFree(application);
        Evaluation evaluation = seenEvidence.evaluate(primary, application, verdict.evidence());
        if (!changes.propose(application, act, verdict.requiredReason(), signed)) {
            throw new ProblemException(KitProblem.STALE);
        }
        Step step = act == Act.REFUSE ? Step.REFUSAL_PROPOSED : Step.REINSTATEMENT_PROPOSED;
        log.write(
                application,
                new DecisionLog.Entry(
                        step, application.state(), verdict.reason(), verdict.fields(), evaluation, verdict.evidence()),
                signed);
    }

    /**
     * @throws ProblemException {@code nothing-to-sign}, {@code same-person} for the first of the two, {@code
     *     already-applied} if the owner has applied again meanwhile, {@code draw-made}, and those of
     *     {@link ApplicationDesk}
     */
    @Transactional
    void confirm(String primaryId, UUID id, String ifMatch) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = desk.take(primary, id, ifMatch);
        Proposal proposal = proposal(application);
        Signed signed = desk.signature();
        proposal.by().requireSomebodyElse(signed.by());
        Evaluation evaluation = seenEvidence.evaluate(primary, application, List.of());
        boolean refuse = proposal.act() == Act.REFUSE;
        if (!refuse) {
            admissibility.requireUndrawn(primaryId, application.applicant());
        }
        State after = refuse ? State.REFUSED : State.SUBMITTED;
        settle(primary, application, after, proposal.reason(), signed);
        log.write(
                application,
                new DecisionLog.Entry(
                        refuse ? Step.REFUSED : Step.REINSTATED,
                        after,
                        Optional.of(proposal.reason()),
                        List.of(),
                        evaluation,
                        List.of()),
                signed);
    }

    /**
     * Drops the proposal; its author may do that, too.
     *
     * @throws ProblemException {@code nothing-to-sign}, and those of {@link ApplicationDesk}
     */
    @Transactional
    void sendBack(String primaryId, UUID id, String ifMatch, String reason) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = desk.take(primary, id, ifMatch);
        Proposal proposal = proposal(application);
        Evaluation evaluation = seenEvidence.evaluate(primary, application, List.of());
        if (!changes.sendBack(application)) {
            throw new ProblemException(KitProblem.STALE);
        }
        Step step = proposal.act() == Act.REFUSE ? Step.REFUSAL_SENT_BACK : Step.REINSTATEMENT_SENT_BACK;
        log.write(
                application,
                new DecisionLog.Entry(step, application.state(), Optional.of(reason), List.of(), evaluation, List.of()),
                desk.signature());
    }

    private void settle(Primary primary, Application application, State after, String reason, Signed signed) {
        Optional<Instant> dueAt = after == State.SUBMITTED
                ? Optional.of(settings.of(primary.id()).decisionDue(signed.at(), ZoneId.of(primary.zone())))
                : Optional.empty();
        try {
            if (!changes.settle(application, after, reason, dueAt, signed)) {
                throw new ProblemException(KitProblem.STALE);
            }
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.ALREADY_APPLIED);
        }
    }

    /** A refusal is of what is submitted, or of what was not corrected in time. */
    private static void requireState(Application application, Act act, Signed signed) {
        boolean sentBack = application.state() == State.CORRECTION;
        if (act == Act.REFUSE && sentBack && !application.handling().dueAt().isBefore(signed.at())) {
            throw new ProblemException(NominationProblem.CORRECTION_NOT_OVERDUE);
        }
        boolean possible = act == Act.REFUSE
                ? sentBack || application.state() == State.SUBMITTED
                : application.state() == State.REFUSED;
        if (!possible) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
    }

    private static Proposal proposal(Application application) {
        return application
                .handling()
                .proposal()
                .orElseThrow(() -> new ProblemException(NominationProblem.NOTHING_TO_SIGN));
    }
}
