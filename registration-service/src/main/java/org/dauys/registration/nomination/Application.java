package org.dauys.registration.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;

/**
 * An application and where it stands.
 *
 * @param sequence its place in the order of submission
 * @param owner account that submitted it: the applicant, or the secretary of the organisation that nominates
 * @param ownerPerson whose account that is
 * @param member account of the member with the IIN of the application, if there is one
 * @param duplicates other live applications with the same IIN; one of them may be by somebody else altogether
 * @param meeting of the organisation that nominated; absent for a self-nomination
 * @param reason of the last decision
 */
record Application(
        UUID id,
        long sequence,
        String primaryId,
        String owner,
        String ownerPerson,
        Optional<UUID> member,
        List<UUID> duplicates,
        Applicant applicant,
        Optional<PpoMeeting> meeting,
        State state,
        Optional<String> reason,
        long version,
        Instant submittedAt,
        Optional<Instant> decidedAt,
        Handling handling,
        Circumstances circumstances) {

    /** Where an application can stand. */
    enum State {
        SUBMITTED,
        /** Sent back to its owner for correction. */
        CORRECTION,
        REGISTERED,
        REFUSED,
        WITHDRAWN
    }

    Content content() {
        return Content.of(applicant, meeting);
    }

    /** Whether the account submitted it. */
    boolean isOwnedBy(String account) {
        return owner.equals(account);
    }

    /** Whether the account is that of the member whose IIN it names: the nominee, whoever submitted it. */
    boolean concerns(String account) {
        return member.map(UUID::toString).filter(account::equals).isPresent();
    }

    /** Whether the account may correct and withdraw it. */
    boolean belongsTo(String account) {
        return isOwnedBy(account) || concerns(account);
    }

    Nomination nomination() {
        return meeting.isPresent() ? Nomination.PPO : Nomination.SELF;
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "Application[id=" + id + ", state=" + state + "]";
    }
}
