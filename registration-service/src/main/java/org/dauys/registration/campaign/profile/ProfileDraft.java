package org.dauys.registration.campaign.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * What the candidate works at, with what became of it.
 *
 * @param version 0 before anything was written
 * @param correction why it may be handed in after the deadline, if it may
 * @param returnReason what the registrar asks to change in the form
 */
public record ProfileDraft(
        String candidacyId,
        long version,
        State state,
        ProfileForm form,
        Optional<String> returnReason,
        Optional<Correction> correction,
        Optional<Instant> changedAt) {

    /** How far it is. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    static ProfileDraft none(String candidacyId) {
        return new ProfileDraft(
                candidacyId, 0, State.DRAFT, ProfileForm.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
