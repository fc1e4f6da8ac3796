package org.dauys.registration.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.profile.ProfileRepository.Published;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.draw.Draw;
import org.dauys.registration.draw.Draws;

/** What is shown of candidates, in an order that nobody chose: the drawn one, before the draw that of registration. */
@ApplicationScoped
class ShowProfiles {

    private final OwnCandidacies own;
    private final Candidacies candidacies;
    private final Contests contests;
    private final Draws draws;
    private final ProfileRepository profiles;

    ShowProfiles(
            OwnCandidacies own, Candidacies candidacies, Contests contests, Draws draws, ProfileRepository profiles) {
        this.own = own;
        this.candidacies = candidacies;
        this.contests = contests;
        this.draws = draws;
        this.profiles = profiles;
    }

    Profile one(String primaryId, UUID id) {
        return shown(List.of(own.require(primaryId, id))).get(0);
    }

    /** Everybody who stands in the contest. */
    List<Profile> of(String primaryId, String contestId) {
        contests.require(primaryId, contestId);
        List<String> order = draws.find(primaryId, contestId).map(Draw::order).orElse(List.of());
        List<CandidacyState> standing = new ArrayList<>(candidacies.standingOrRemoved(primaryId, contestId).stream()
                .filter(candidacy -> candidacy.status() == Status.REGISTERED)
                .toList());
        standing.sort(Comparator.comparing(candidacy -> order.indexOf(candidacy.candidacyId())));
        return shown(standing);
    }

    private List<Profile> shown(List<CandidacyState> candidates) {
        Map<String, Published> published = profiles.published(
                candidates.stream().map(CandidacyState::candidacyId).toList());
        return candidates.stream()
                .map(candidacy -> shown(candidacy, Optional.ofNullable(published.get(candidacy.candidacyId()))))
                .toList();
    }

    private static Profile shown(CandidacyState candidacy, Optional<Published> published) {
        return new Profile(
                candidacy.candidacyId(),
                candidacy.registrationNumber(),
                candidacy.name(),
                candidacy.territoryId(),
                candidacy.contestIds(),
                published.isPresent(),
                published.map(Published::form).orElseGet(ProfileForm::empty),
                published.map(Published::at),
                published.flatMap(Published::corrected));
    }
}
