package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Decision;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Shows applications to those who may see them: owners and nominees their own, officials those of their territories. */
@ApplicationScoped
class ReadApplications {

    private final Primaries primaries;
    private final TerritoriesInScope scope;
    private final AssessApplication assess;
    private final SettingsRepository settings;
    private final ApplicationHistory history;
    private final ApplicationRepository applications;
    private final Candidacies candidacies;
    private final Caller caller;

    ReadApplications(
            Primaries primaries,
            TerritoriesInScope scope,
            AssessApplication assess,
            SettingsRepository settings,
            ApplicationHistory history,
            ApplicationRepository applications,
            Candidacies candidacies,
            Caller caller) {
        this.primaries = primaries;
        this.scope = scope;
        this.assess = assess;
        this.settings = settings;
        this.history = history;
        this.applications = applications;
        this.candidacies = candidacies;
        this.caller = caller;
    }

    /** One application; {@code not-found} for those whom it does not concern. */
    ApplicationView one(String primaryId, UUID id) {
        return view(primaries.require(primaryId), require(primaryId, id));
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

    /** Applications in the registrar's scope, in the order of submission; one more than the limit if there are more. */
    List<Application> inScope(String primaryId, Optional<String> territoryId, Optional<State> state, PageRequest page) {
        primaries.require(primaryId);
        List<String> reach = scope.territories(territoryId);
        return applications.page(primaryId, reach, state, page.afterNumber(), page.rows());
    }

    /** The caller's own. */
    List<ApplicationView> own(String primaryId) {
        Primary primary = primaries.require(primaryId);
        return applications.of(primaryId, caller.subject()).stream()
                .map(application -> view(primary, application))
                .toList();
    }

    ApplicationView view(Primary primary, Application application) {
        ZoneId zone = ZoneId.of(primary.zone());
        return ApplicationView.of(
                application,
                new ApplicationView.Beside(
                        assess.evaluate(primary, application),
                        candidacies.ofApplication(application.id()),
                        settings.of(primary.id())
                                .missing(
                                        application.nomination(),
                                        application.circumstances().documentKinds()),
                        fieldsToCorrect(application),
                        LocalMoment.of(application.handling().dueAt(), zone)),
                Optional.of(caller.subject()).filter(account -> isForOfficial(application)));
    }

    private List<FieldReason> fieldsToCorrect(Application application) {
        if (application.state() != State.CORRECTION) {
            return List.of();
        }
        List<Decision> asked = history.corrections(application.id());
        return asked.get(asked.size() - 1).fields();
    }

    private boolean isVisible(Application application) {
        return isForOfficial(application) || application.belongsTo(caller.subject());
    }

    boolean isForOfficial(Application application) {
        return (caller.has(Roles.REGISTRAR) || caller.has(Roles.CONTROLLER))
                && caller.mayActIn(application.applicant().territoryId());
    }
}
