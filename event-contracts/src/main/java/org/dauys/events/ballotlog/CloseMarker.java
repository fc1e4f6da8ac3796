package org.dauys.events.ballotlog;

import java.time.Instant;

/**
 * Written by tally-service into an election's partition once no ballot can arrive in time any more. Whoever has consumed
 * it has seen every ballot that counts.
 *
 * @param electionUuid the election
 * @param closes the close that was in force
 * @param graceSeconds and its grace
 */
public record CloseMarker(String electionUuid, Instant closes, int graceSeconds) {}
