package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Shows applications to those who may see them: owners and nominees their own, officials those of their territories. */
@ApplicationScoped
class ReadApplications {

    private final Primaries primaries;
    private final TerritoriesInScope scope;
    private final AssessApplication assess;
    private final ApplicationRepository applications;
    private final ViewApplications views;
    private final OfficialReader official;
    private final Caller caller;

    ReadApplications(
            Primaries primaries,
            TerritoriesInScope scope,
            AssessApplication assess,
            ApplicationRepository applications,
            ViewApplications views,
            OfficialReader official,
            Caller caller) {
        this.primaries = primaries;
        this.scope = scope;
        this.assess = assess;
        this.applications = applications;
        this.views = views;
        this.official = official;
        this.caller = caller;
    }

    /** One application; {@code not-found} for those whom it does not concern. */
    ApplicationView one(String primaryId, UUID id) {
        Primary primary = primaries.require(primaryId);
        return views.of(primary, List.of(require(primaryId, id))).get(id);
    }

    /** The application itself; {@code not-found} for those whom it does not concern. */
    Application require(String primaryId, UUID id) {
        return applications
                .find(primaryId, id)
                .filter(this::isVisible)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** What the rules say to it. */
    Evaluation evaluation(String primaryId, UUID id) {
        return assess.evaluate(primaries.require(primaryId), require(primaryId, id));
    }

    /** Applications in the registrar's scope, in the order of submission. */
    Page<ApplicationView> inScope(
            String primaryId, Optional<String> territoryId, Optional<State> state, PageRequest page) {
        Primary primary = primaries.require(primaryId);
        List<String> reach = scope.territories(territoryId);
        List<Application> found = applications.page(primaryId, reach, state, page.afterNumber(), page.rows());
        Map<UUID, ApplicationView> shown = views.of(primary, found);
        return Page.cut(
                found,
                page.limit(),
                application -> String.valueOf(application.sequence()),
                application -> shown.get(application.id()));
    }

    /** The caller's own. */
    List<ApplicationView> own(String primaryId) {
        Primary primary = primaries.require(primaryId);
        return List.copyOf(
                views.of(primary, applications.of(primaryId, caller.subject())).values());
    }

    private boolean isVisible(Application application) {
        return isForOfficial(application) || application.belongsTo(caller.subject());
    }

    boolean isForOfficial(Application application) {
        return official.reads(application);
    }
}
