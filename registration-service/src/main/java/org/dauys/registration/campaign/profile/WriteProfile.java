package org.dauys.registration.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.dauys.registration.twoperson.Signatory;

/**
 * The candidate writes and submits until the deadline, a registrar of the territory approves or returns. The registrar looks
 * at the form only: what a candidate stands for is not the registrar's to judge. After the deadline a profile is as it is;
 * one that was returned, or that an organiser's decision opens, can be handed in once more, and another registrar than the one
 * who opened it publishes it.
 */
@ApplicationScoped
class WriteProfile {

    private static final String PHOTO = "profile";

    private final OwnCandidacies candidacies;
    private final ProfileRepository profiles;
    private final ProfileDeadline deadline;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    WriteProfile(
            OwnCandidacies candidacies,
            ProfileRepository profiles,
            ProfileDeadline deadline,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.candidacies = candidacies;
        this.profiles = profiles;
        this.deadline = deadline;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
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

    /** @throws ProblemException {@code profile-state} while a registrar has it, {@code profile-closed}, {@code stale} */
    @Transactional
    ProfileDraft write(String primaryId, UUID id, String ifMatch, ProfileForm form) {
        CandidacyState candidacy = candidacies.requireOwnStanding(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() == State.SUBMITTED) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        deadline.require(primaryId, before.correction().isPresent());
        attachPhoto(candidacy, form);
        return profiles.change(before, State.DRAFT, form, Optional.empty(), caller.subject());
    }

    /** @throws ProblemException {@code profile-incomplete}, {@code profile-state}, {@code profile-closed}, {@code stale} */
    @Transactional
    ProfileDraft submit(String primaryId, UUID id, String ifMatch) {
        candidacies.requireOwnStanding(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() != State.DRAFT) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        deadline.require(primaryId, before.correction().isPresent());
        if (!before.form().isComplete()) {
            throw new ProblemException(CampaignProblem.PROFILE_INCOMPLETE);
        }
        return profiles.change(before, State.SUBMITTED, before.form(), Optional.empty(), caller.subject());
    }

    /**
     * @param returnReason absent to approve
     * @throws ProblemException {@code forbidden} outside the territory and for one's own, {@code profile-state}, {@code
     *     same-person} for a correction after the deadline that the caller opened, {@code stale}
     */
    @Transactional
    ProfileDraft decide(String primaryId, UUID id, String ifMatch, Optional<String> returnReason) {
        requireRegistrar(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() != State.SUBMITTED) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        ProfileDraft after = returnReason.isPresent()
                ? giveBack(before, returnReason.get())
                : publish(before, deadline.passed(primaryId).isPresent());
        audit.recordChange(
                caller.subject(),
                "profile-decided",
                id.toString(),
                Optional.of(before.state()),
                Optional.of(after.state()),
                Map.of("version", after.version()));
        return after;
    }

    /**
     * Opens a profile for one correction after the deadline, by a decision of the organiser.
     *
     * @throws ProblemException {@code forbidden} outside the territory and for one's own, {@code profile-state} before the
     *     deadline and while a registrar has it, {@code stale}
     */
    @Transactional
    ProfileDraft open(String primaryId, UUID id, String ifMatch, String reason, String decisionNumber) {
        requireRegistrar(primaryId, id);
        ProfileDraft before = matching(id, ifMatch);
        if (before.state() == State.SUBMITTED || deadline.passed(primaryId).isEmpty()) {
            throw new ProblemException(CampaignProblem.PROFILE_STATE, before.state());
        }
        Correction correction = new Correction(reason, Optional.of(decisionNumber), clock.instant());
        profiles.change(before, State.RETURNED, before.form(), Optional.of(reason), caller.subject());
        ProfileDraft after = profiles.open(id.toString(), correction, Signatory.of(caller));
        audit.recordChange(
                caller.subject(),
                "profile-opened",
                id.toString(),
                Optional.of(before.state()),
                Optional.of(after.state()),
                Map.of("reason", reason, "decision_number", decisionNumber));
        return after;
    }

    /** Whoever handed in in time may correct what a registrar asks for, even if the deadline passes meanwhile. */
    private ProfileDraft giveBack(ProfileDraft before, String reason) {
        ProfileDraft after =
                profiles.change(before, State.RETURNED, before.form(), Optional.of(reason), caller.subject());
        Correction correction = new Correction(reason, Optional.empty(), clock.instant());
        return before.correction().isPresent()
                ? after
                : profiles.open(before.candidacyId(), correction, Signatory.of(caller));
    }

    private ProfileDraft publish(ProfileDraft before, boolean late) {
        if (late) {
            profiles.openedBy(before.candidacyId()).ifPresent(first -> first.requireSomebodyElse(Signatory.of(caller)));
        }
        profiles.change(before, State.APPROVED, before.form(), Optional.empty(), caller.subject());
        before.form()
                .photo()
                .ifPresent(photo -> documents.publish(List.of(photo), PHOTO, UUID.fromString(before.candidacyId())));
        return profiles.publish(before.candidacyId(), late);
    }

    private void requireRegistrar(String primaryId, UUID id) {
        caller.requireTerritory(candidacies.require(primaryId, id).territoryId());
        if (candidacies.isOwn(id)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
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
