package org.dauys.protocol.audit;

import org.dauys.protocol.ballot.Tracker;

/** Where a verifier finds again the bytes of a ballot that it has been given: needed when a voter votes again. */
@FunctionalInterface
public interface BallotSource {
    /**
     * The bytes of a ballot that is in the record. They are checked against the tracker.
     *
     * @param tracker of a ballot given before
     */
    byte[] ballot(Tracker tracker);
}
