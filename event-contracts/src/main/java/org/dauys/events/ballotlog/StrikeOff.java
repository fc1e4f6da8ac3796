package org.dauys.events.ballotlog;

/**
 * From its offset on, ballots of this credential are not chained; a ballot chained before stays.
 *
 * @param electionUuid the election
 * @param credential public credential, 64 hexadecimal digits
 * @param cause why, in a word
 */
public record StrikeOff(String electionUuid, String credential, Cause cause) {

    /** Why a credential is struck off. */
    public enum Cause {
        PAPER,
        EXPULSION
    }
}
