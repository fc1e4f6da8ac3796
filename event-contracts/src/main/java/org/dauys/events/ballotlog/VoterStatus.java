package org.dauys.events.ballotlog;

import org.dauys.events.Versioned;

/**
 * Early filter for voting-service (topic {@code dauys.voter-status}, key: credential); the ballot log decides.
 *
 * @param credential public credential
 * @param version grows with every change
 * @param electionUuid the election
 * @param struckOff whether a strike-off is in the log
 */
public record VoterStatus(String credential, long version, String electionUuid, boolean struckOff)
        implements Versioned {}
