package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.security.Caller;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Decision;
import org.dauys.registration.primary.Primary;

/** Puts together what is shown of applications. A page of them takes as many statements as one. */
@ApplicationScoped
class ViewApplications {

    private final AssessApplication assess;
    private final SettingsRepository settings;
    private final ApplicationHistory history;
    private final Candidacies candidacies;
    private final OfficialReader official;
    private final Caller caller;

    ViewApplications(
            AssessApplication assess,
            SettingsRepository settings,
            ApplicationHistory history,
            Candidacies candidacies,
            OfficialReader official,
            Caller caller) {
        this.assess = assess;
        this.settings = settings;
        this.history = history;
        this.candidacies = candidacies;
        this.official = official;
        this.caller = caller;
    }

    /** Of each application, by its id and in their order. */
    Map<UUID, ApplicationView> of(Primary primary, List<Application> applications) {
        Map<UUID, Evaluation> evaluations = assess.evaluate(primary, applications);
        Map<UUID, CandidacyState> standing = candidacies.ofApplications(
                applications.stream().map(Application::id).toList());
        Map<UUID, Decision> corrections = history.latestCorrections(applications.stream()
                .filter(application -> application.state() == State.CORRECTION)
                .map(Application::id)
                .toList());
        NominationSettings rules = settings.of(primary.id());
        ZoneId zone = ZoneId.of(primary.zone());
        Map<UUID, ApplicationView> views = new LinkedHashMap<>();
        for (Application application : applications) {
            UUID id = application.id();
            views.put(
                    id,
                    ApplicationView.of(
                            application,
                            new ApplicationView.Beside(
                                    evaluations.get(id),
                                    Optional.ofNullable(standing.get(id)),
                                    rules.missing(
                                            application.nomination(),
                                            application.circumstances().documentKinds()),
                                    Optional.ofNullable(corrections.get(id))
                                            .map(Decision::fields)
                                            .orElse(List.of()),
                                    LocalMoment.of(application.handling().dueAt(), zone)),
                            Optional.of(caller.subject()).filter(account -> official.reads(application))));
        }
        return views;
    }
}
