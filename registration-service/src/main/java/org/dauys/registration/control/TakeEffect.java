package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;

/** Makes a decision true for the candidate, and tells voters, board and results what it means for ballots. */
@ApplicationScoped
class TakeEffect {

    private final Primaries primaries;
    private final Candidacies candidacies;
    private final CaseRepository cases;
    private final AnnouncementRepository announcements;
    private final Outbox outbox;

    TakeEffect(
            Primaries primaries,
            Candidacies candidacies,
            CaseRepository cases,
            AnnouncementRepository announcements,
            Outbox outbox) {
        this.primaries = primaries;
        this.candidacies = candidacies;
        this.cases = cases;
        this.announcements = announcements;
        this.outbox = outbox;
    }

    /**
     * @param one the locked case
     * @return the case with its effect
     * @throws ProblemException {@code candidacy-not-standing} for a removal of somebody who has withdrawn
     */
    ControlCase of(ControlCase one, Decision decision, Instant now) {
        // Papers become final under the same lock: whether this comes before or after is never in doubt.
        boolean papersFinal =
                primaries.lock(one.primaryId()).registrationClosedAt().isPresent();
        Kind kind = decision.ruling().kind();
        if (kind == Kind.REMOVAL) {
            return one.removed() ? again(one, decision, now) : remove(one, decision, papersFinal, now);
        }
        if (one.removed()) {
            return restore(one, decision, papersFinal, now);
        }
        tell(one, decision, withoutEffect(one, kind), BallotEffect.NONE, now);
        return one;
    }

    /** The same for a removal that waited: who has withdrawn meanwhile needs none. */
    ControlCase ifStanding(ControlCase one, Decision removal, Instant now) {
        boolean stands = candidacies.find(one.candidacyId()).orElseThrow().status() != Status.WITHDRAWN;
        return stands ? of(one, removal, now) : one;
    }

    private ControlCase again(ControlCase one, Decision decision, Instant now) {
        tell(one, decision, Kind.REMOVAL, BallotEffect.NONE, now);
        return one;
    }

    private ControlCase remove(ControlCase one, Decision decision, boolean papersFinal, Instant now) {
        boolean gone = cases.removedByAnother(one)
                || candidacies
                        .change(one.candidacyId(), Status.REGISTERED, Status.REMOVED)
                        .isPresent();
        if (!gone) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
        tell(one, decision, Kind.REMOVAL, papersFinal ? BallotEffect.TOTAL_VOID : BallotEffect.OFF_THE_PAPER, now);
        return one.withEffect(true);
    }

    private ControlCase restore(ControlCase one, Decision decision, boolean papersFinal, Instant now) {
        if (cases.removedByAnother(one)) {
            // Not RESTORED: the removal by the other case goes on.
            tell(one, decision, Kind.DISMISSAL, BallotEffect.NONE, now);
            return one.withEffect(false);
        }
        if (candidacies
                .change(one.candidacyId(), Status.REMOVED, Status.REGISTERED)
                .isEmpty()) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_REMOVED);
        }
        tell(one, decision, Kind.RESTORED, restored(one, papersFinal), now);
        return one.withEffect(false);
    }

    /** RESTORED says to those who count that nothing removes the candidate any more: only where that is so. */
    private Kind withoutEffect(ControlCase one, Kind kind) {
        boolean nothingToRestore = announcements.latestEffect(one.id()).isEmpty() || cases.removedByAnother(one);
        return kind == Kind.RESTORED && nothingToRestore ? Kind.DISMISSAL : kind;
    }

    private BallotEffect restored(ControlCase one, boolean papersFinal) {
        boolean wasOnPaper = announcements.latestEffect(one.id()).equals(Optional.of(BallotEffect.TOTAL_VOID));
        if (wasOnPaper) {
            return BallotEffect.TOTAL_COUNTS;
        }
        return papersFinal ? BallotEffect.TOO_LATE_FOR_THE_PAPER : BallotEffect.BACK_ON_THE_PAPER;
    }

    private void tell(ControlCase one, Decision decision, Kind kind, BallotEffect effect, Instant now) {
        CandidacyState candidacy = candidacies.find(one.candidacyId()).orElseThrow();
        UUID caseId = one.id();
        ControlDecision told = new ControlDecision(
                caseId.toString(),
                decision.version(),
                one.primaryId(),
                candidacy.candidacyId(),
                candidacy.contestIds(),
                kind,
                decision.ruling().reason(),
                decision.ruling().decisionNumber(),
                now);
        announcements.add(told, effect);
        outbox.publish(told.caseId(), told);
    }
}
