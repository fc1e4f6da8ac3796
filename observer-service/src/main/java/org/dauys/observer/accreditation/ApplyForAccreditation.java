package org.dauys.observer.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.notice.Notices;
import org.dauys.observer.problem.ObserverProblem;

/** Takes applications that can be decided: of an announced primary, and for a trusted person of a candidate there. */
@ApplicationScoped
class ApplyForAccreditation {

    private final Accreditations accreditations;
    private final Candidacies candidacies;
    private final Notices notices;
    private final int mostWaiting;

    ApplyForAccreditation(
            Accreditations accreditations, Candidacies candidacies, Notices notices, ObserverConfig config) {
        this.accreditations = accreditations;
        this.candidacies = candidacies;
        this.notices = notices;
        this.mostWaiting = config.observer().maxOpenApplications();
    }

    /** Within the caller's transaction. */
    Accreditation apply(String subject, AccreditationResource.Application asked) {
        if (!notices.hasCalendarOf(asked.primary())) {
            throw new ProblemException(ObserverProblem.UNKNOWN_PRIMARY, asked.primary());
        }
        if (asked.kind() == AccreditationKind.TRUSTED_PERSON) {
            requireTerritoriesOfTheCandidacy(asked);
        }
        if (accreditations.waiting(subject) >= mostWaiting) {
            throw new ProblemException(ObserverProblem.TOO_MANY_APPLICATIONS, mostWaiting)
                    .retryAfter(Duration.ofHours(1));
        }
        return accreditations
                .apply(subject, asked)
                .orElseThrow(() -> new ProblemException(ObserverProblem.ALREADY_APPLIED));
    }

    /** Whether somebody may still stand beside the candidacy that was named: candidates withdraw and are removed. */
    void requireCandidacyOf(Accreditation asked) {
        if (asked.kind() == AccreditationKind.TRUSTED_PERSON
                && asked.candidacyId()
                        .flatMap(id -> candidacies.territory(asked.primary(), id))
                        .isEmpty()) {
            throw new ProblemException(ObserverProblem.UNKNOWN_CANDIDACY);
        }
    }

    private void requireTerritoriesOfTheCandidacy(AccreditationResource.Application asked) {
        String stands = asked.candidacyId()
                .flatMap(id -> candidacies.territory(asked.primary(), id))
                .orElseThrow(() -> new ProblemException(ObserverProblem.UNKNOWN_CANDIDACY));
        if (!asked.territories().stream().allMatch(territory -> TerritoryScope.covers(stands, territory))) {
            throw new ProblemException(ObserverProblem.TERRITORY_ELSEWHERE, stands);
        }
    }
}
