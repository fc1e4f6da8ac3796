package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.candidacy.NewCandidacy;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.login.PersonKeys;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** A registrar decides on a submitted application of the own territory, not on an own one. */
@ApplicationScoped
public class DecideApplication {

    private final Primaries primaries;
    private final Contests contests;
    private final ApplicationRepository applications;
    private final Admissibility admissibility;
    private final Candidacies candidacies;
    private final PersonKeys persons;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    DecideApplication(
            Primaries primaries,
            Contests contests,
            ApplicationRepository applications,
            Admissibility admissibility,
            Candidacies candidacies,
            PersonKeys persons,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.contests = contests;
        this.applications = applications;
        this.admissibility = admissibility;
        this.candidacies = candidacies;
        this.persons = persons;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a registrar can decide. */
    enum Decision {
        REGISTER(State.REGISTERED),
        REFUSE(State.REFUSED),
        CORRECT(State.CORRECTION);

        private final State outcome;

        Decision(State outcome) {
            this.outcome = outcome;
        }
    }

    /**
     * @return the candidacy, if one came of it
     * @throws ProblemException {@code application-state}, {@code not-eligible} with the rules not met, {@code draw-made},
     *     {@code person-stands} if another application with the same IIN is registered, {@code same-person}, {@code forbidden}, {@code stale}
     */
    @Transactional
    Optional<CandidacyState> decide(
            String primaryId, UUID id, String ifMatch, Decision decision, Optional<String> reason) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application =
                applications.find(primaryId, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(application.applicant().territoryId());
        Etags.require(ifMatch, application.version());
        if (isOfCaller(application)) {
            throw new ProblemException(RegistrationProblem.SAME_PERSON);
        }
        if (application.state() != State.SUBMITTED) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        Optional<NewCandidacy> candidacy =
                decision == Decision.REGISTER ? Optional.of(eligible(primary, application)) : Optional.empty();
        if (!take(application, decision, reason)) {
            throw new ProblemException(KitProblem.STALE);
        }
        Optional<CandidacyState> registered = candidacy.map(candidacies::register);
        writeTrail(application, decision, reason, registered);
        return registered;
    }

    /** Who submitted it and whom it is about, whichever of their accounts they use. */
    private boolean isOfCaller(Application application) {
        return application.isOwnedBy(caller.subject())
                || application.concerns(caller.subject())
                || application.ownerPerson().equals(caller.person())
                || application.member().stream()
                        .flatMap(member -> applications.phonesOf(member).stream())
                        .anyMatch(phone -> persons.of(phone).equals(caller.person()));
    }

    private boolean take(Application application, Decision decision, Optional<String> reason) {
        try {
            return applications.decide(
                    application.id(),
                    application.version(),
                    decision.outcome,
                    reason,
                    clock.instant(),
                    caller.subject());
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.PERSON_STANDS);
        }
    }

    private NewCandidacy eligible(Primary primary, Application application) {
        Applicant applicant = application.applicant();
        admissibility.requireUndrawn(primary.id(), applicant);
        if (applications.isRegisteredElsewhere(application)) {
            throw new ProblemException(RegistrationProblem.PERSON_STANDS);
        }
        Eligibility rules = new Eligibility(primary, contests.find(primary.id(), applicant.contestIds()));
        List<String> unmet = rules.unmet(applicant);
        if (!unmet.isEmpty()) {
            throw new ProblemException(RegistrationProblem.NOT_ELIGIBLE, String.join(", ", unmet)).with("rules", unmet);
        }
        return new NewCandidacy(
                application.id(),
                primary.id(),
                applicant.territoryId(),
                applicant.contestIds(),
                applicant.name(),
                applicant.sex(),
                rules.young(applicant),
                application.nomination());
    }

    private void writeTrail(
            Application application, Decision decision, Optional<String> reason, Optional<CandidacyState> registered) {
        Map<String, Object> details = new HashMap<>();
        details.put("before", application.state());
        details.put("after", decision.outcome);
        reason.ifPresent(text -> details.put("reason", text));
        registered.ifPresent(state -> details.put("registration_number", state.registrationNumber()));
        audit.record(caller.subject(), "application-decided", application.id().toString(), details);
    }
}
