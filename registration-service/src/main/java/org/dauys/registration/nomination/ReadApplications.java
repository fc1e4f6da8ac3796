package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Positions;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** Shows applications to those who may see them: owners and nominees their own, registrars those of their territories. */
@ApplicationScoped
public class ReadApplications {

    private final Primaries primaries;
    private final Territories territories;
    private final Contests contests;
    private final ApplicationRepository applications;
    private final Candidacies candidacies;
    private final Caller caller;

    ReadApplications(
            Primaries primaries,
            Territories territories,
            Contests contests,
            ApplicationRepository applications,
            Candidacies candidacies,
            Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.contests = contests;
        this.applications = applications;
        this.candidacies = candidacies;
        this.caller = caller;
    }

    /** One application; {@code not-found} for those whom it does not concern. */
    ApplicationView one(String primaryId, UUID id) {
        Primary primary = primaries.require(primaryId);
        Application application = applications
                .find(primaryId, id)
                .filter(this::isVisible)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return view(primary, application);
    }

    /** Applications in the registrar's scope, in the order of submission; one more than the limit if there are more. */
    List<Application> inScope(String primaryId, Optional<String> territoryId, Optional<State> state, PageRequest page) {
        primaries.require(primaryId);
        territoryId.ifPresent(caller::requireTerritory);
        List<String> reach = territoryId.map(List::of).orElseGet(() -> territories.all().stream()
                .map(Territory::id)
                .filter(caller::mayActIn)
                .toList());
        long after = page.after().map(Positions::number).orElse(0L);
        return applications.page(primaryId, reach, state, after, page.limit() + 1);
    }

    /** The caller's own. */
    List<ApplicationView> own(String primaryId) {
        Primary primary = primaries.require(primaryId);
        return applications.of(primaryId, caller.subject()).stream()
                .map(application -> view(primary, application))
                .toList();
    }

    ApplicationView view(Primary primary, Application application) {
        Eligibility rules = new Eligibility(
                primary, contests.find(primary.id(), application.applicant().contestIds()));
        return ApplicationView.of(
                application,
                rules.unmet(application.applicant()),
                candidacies.ofApplication(application.id()),
                // Who else has named this IIN is for the registrar who has to find out.
                isForRegistrar(application) ? application.duplicates() : List.of());
    }

    private boolean isVisible(Application application) {
        return isForRegistrar(application)
                || application.isOwnedBy(caller.subject())
                || application.concerns(caller.subject());
    }

    private boolean isForRegistrar(Application application) {
        return caller.has(Roles.REGISTRAR)
                && caller.mayActIn(application.applicant().territoryId());
    }
}
