package org.dauys.registration.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.profile.ProfileDraft.State;
import org.dauys.registration.document.AttachDocuments;

/**
 * The candidate writes and submits, a registrar of the territory approves or returns. The registrar looks at the form
 * only: what a candidate stands for is not the registrar's to judge.
 */
@ApplicationScoped
class WriteProfile {

    private static final String PHOTO = "profile";

    private final OwnCandidacies candidacies;
    private final ProfileRepository profiles;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;

    WriteProfile(
            OwnCandidacies candidacies,
            ProfileRepository profiles,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller) {
        this.candidacies = candidacies;
        this.profiles = profiles;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
    }

    /** For the candidate, and for registrars of the territory. */
    ProfileDraft draft(String primaryId, UUID id) {
        CandidacyState candidacy = candidacies.require(primaryId, id);
        boolean registrar = caller.has(Roles.REGISTRAR) && caller.mayActIn(candidacy.territoryId());
        if (!registrar && !candidacies.isOwn(id)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return profiles.draft(id.toString());
    }

    /** @throws ProblemException {@code profile-state} while a registrar has it, {@code stale} */
    @Transactional
    ProfileDraft write(String primaryId, UUID id, String ifMatch, ProfileForm form) {
        CandidacyState candidacy = candidacies.requireOwnStanding(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() == State.SUBMITTED) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        attachPhoto(candidacy, form);
        return profiles.change(before, State.DRAFT, form, Optional.empty(), caller.subject());
    }

    /** @throws ProblemException {@code profile-incomplete}, {@code profile-state}, {@code stale} */
    @Transactional
    ProfileDraft submit(String primaryId, UUID id, String ifMatch) {
        candidacies.requireOwnStanding(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() != State.DRAFT) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        if (!before.form().isComplete()) {
            throw new ProblemException(CampaignProblem.PROFILE_INCOMPLETE);
        }
        return profiles.change(before, State.SUBMITTED, before.form(), Optional.empty(), caller.subject());
    }

    /**
     * @param returnReason absent to approve
     * @throws ProblemException {@code forbidden} outside the territory and for one's own, {@code profile-state}, {@code
     *     stale}
     */
    @Transactional
    ProfileDraft decide(String primaryId, UUID id, String ifMatch, Optional<String> returnReason) {
        caller.requireTerritory(candidacies.require(primaryId, id).territoryId());
        if (candidacies.isOwn(id)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() != State.SUBMITTED) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        State outcome = returnReason.isPresent() ? State.RETURNED : State.APPROVED;
        ProfileDraft after = profiles.change(before, outcome, before.form(), returnReason, caller.subject());
        if (outcome == State.APPROVED) {
            after.form().photo().ifPresent(photo -> documents.publish(List.of(photo), PHOTO, id));
        }
        audit.recordChange(
                caller.subject(),
                "profile-decided",
                id.toString(),
                Optional.of(before.state()),
                Optional.of(after.state()),
                Map.of("version", after.version()));
        return after;
    }

    private void attachPhoto(CandidacyState candidacy, ProfileForm form) {
        UUID id = UUID.fromString(candidacy.candidacyId());
        form.photo()
                .filter(photo -> documents.of(PHOTO, id).stream()
                        .noneMatch(document -> document.id().equals(photo)))
                .ifPresent(photo ->
                        documents.attach(List.of(photo), PHOTO, id, candidacy.territoryId(), Set.of(Roles.REGISTRAR)));
    }

    private ProfileDraft matching(UUID id, String ifMatch) {
        ProfileDraft before = profiles.draft(id.toString());
        Etags.require(ifMatch, before.version());
        return before;
    }
}
