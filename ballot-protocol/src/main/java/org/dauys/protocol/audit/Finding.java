package org.dauys.protocol.audit;

import java.util.Optional;
import org.dauys.protocol.ballot.BallotDefect;

/**
 * The first thing that is wrong with a record.
 *
 * @param height of the event in question, counted from 0 by position; for an object before an event, of that event
 * @param reason what is wrong
 * @param ballotDefect what is wrong with the ballot, if the reason is an invalid ballot
 * @param detail for people, in English
 */
public record Finding(int height, RecordDefect reason, Optional<BallotDefect> ballotDefect, String detail) {
    @Override
    public String toString() {
        return "event " + height + ": " + reason
                + ballotDefect.map(defect -> " (" + defect + ")").orElse("") + ": " + detail;
    }
}
