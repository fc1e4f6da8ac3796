package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.twoperson.Signatory;

/**
 * A version of the calendar that one operator wants and somebody else has to confirm. What is proposed never changes.
 *
 * @param sequence in the order of proposing
 * @param basedOn the version that it changes; any other in force makes it void
 * @param confirmBy last instant at which it can be confirmed: until then the close of voting may be moved; absent if it
 *     does not move it
 * @param settledAt when it was confirmed, ended, or made void
 * @param settledBy account that did so
 * @param rejection why it was withdrawn or refused
 */
record CalendarProposal(
        UUID id,
        long sequence,
        String primaryId,
        long basedOn,
        CalendarChange change,
        Optional<Instant> confirmBy,
        Signatory proposer,
        Instant proposedAt,
        State state,
        Optional<Instant> settledAt,
        Optional<String> settledBy,
        Optional<String> rejection) {

    /** Where a proposal stands. */
    enum State {
        PROPOSED,
        CONFIRMED,
        /** By whoever proposed it. */
        WITHDRAWN,
        /** By somebody else. */
        REFUSED,
        /** Another version was put in force. */
        OUTDATED,
        /** It is too late to confirm it; nobody has to do anything for that, so it is never stored. */
        EXPIRED
    }

    private record Hashed(String primaryId, long basedOn, CalendarChange change) {}

    /** Where it stands at this instant. */
    State stateAt(Instant now) {
        boolean expired = confirmBy.filter(now::isAfter).isPresent();
        return state == State.PROPOSED && expired ? State.EXPIRED : state;
    }

    /** Hash of all that is proposed and of what it changes: the entity tag that a confirmation names. */
    String tag() {
        return CanonicalJson.sha256(CanonicalJson.write(new Hashed(primaryId, basedOn, change)));
    }

    /**
     * Whoever confirms says what was looked at; {@code *} says nothing.
     *
     * @param ifMatch the header, may be null
     * @throws ProblemException {@code precondition-required}, {@code stale}
     */
    void requireLookedAt(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(KitProblem.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.trim().equals("\"" + tag() + "\"")) {
            throw new ProblemException(KitProblem.STALE);
        }
    }

    /** @throws ProblemException {@link CalendarProblem#PROPOSAL_SETTLED} */
    void requireUnsettled() {
        if (state != State.PROPOSED) {
            throw new ProblemException(CalendarProblem.PROPOSAL_SETTLED, state).with("state", state);
        }
    }
}
