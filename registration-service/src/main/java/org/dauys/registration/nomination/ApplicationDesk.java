package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.login.PersonKeys;
import org.dauys.registration.nomination.Handling.Claim;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/** Lays an application before an official who may act on it: of the own territory, and not an own one. */
@ApplicationScoped
class ApplicationDesk {

    private final ApplicationRepository applications;
    private final SettingsRepository settings;
    private final PersonKeys persons;
    private final Caller caller;
    private final Clock clock;

    ApplicationDesk(
            ApplicationRepository applications,
            SettingsRepository settings,
            PersonKeys persons,
            Caller caller,
            Clock clock) {
        this.applications = applications;
        this.settings = settings;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code not-found}, {@code forbidden}, {@code same-person} for whoever submitted it or whom it
     *     is about
     */
    Application take(Primary primary, UUID id) {
        Application application =
                applications.find(primary.id(), id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(application.applicant().territoryId());
        if (isOfCaller(application)) {
            throw new ProblemException(RegistrationProblem.SAME_PERSON);
        }
        return application;
    }

    /**
     * @throws ProblemException as {@link #take}, {@code precondition-required}, {@code stale}
     */
    Application take(Primary primary, UUID id, String ifMatch) {
        Application application = take(primary, id);
        Etags.require(ifMatch, application.version());
        return application;
    }

    /**
     * @throws ProblemException {@code claimed} while another registrar works on it
     */
    void requireFree(Application application) {
        Instant freeBefore = freeBefore(application.primaryId());
        boolean taken = application.handling().claim().stream()
                .anyMatch(claim -> isOfAnother(claim) && !claim.at().isBefore(freeBefore));
        if (taken) {
            throw claimed(application);
        }
    }

    /** The refusal that says what role the one has who works on it, and until when at most; not who it is. */
    ProblemException claimed(Application application) {
        ProblemException refusal = new ProblemException(NominationProblem.CLAIMED).with("holder_role", Roles.REGISTRAR);
        applications
                .find(application.primaryId(), application.id())
                .flatMap(now -> now.handling().claim())
                .ifPresent(claim -> refusal.with(
                        "held_until",
                        claim.at().plus(held(application.primaryId())).toString()));
        return refusal;
    }

    /** A claim that was made before this is lost. */
    Instant freeBefore(String primaryId) {
        return clock.instant().minus(held(primaryId));
    }

    private Duration held(String primaryId) {
        return Duration.ofHours(settings.of(primaryId).claimHours());
    }

    Signed signature() {
        return new Signed(Signatory.of(caller), clock.instant());
    }

    private boolean isOfAnother(Claim claim) {
        return !claim.by().equals(caller.subject());
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
}
