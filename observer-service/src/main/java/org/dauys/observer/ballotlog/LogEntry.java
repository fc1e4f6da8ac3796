package org.dauys.observer.ballotlog;

import java.time.Instant;
import java.util.Optional;

/**
 * One record of the ballot box without its bytes.
 *
 * @param electionUuid as its header says; empty if it has none
 * @param kind as its header says
 * @param tracker hexadecimal SHA-256 of the value
 * @param credential public credential that a ballot or strike-off names, if it can be read
 * @param appendTime the broker's
 */
public record LogEntry(
        int partition,
        long offset,
        String electionUuid,
        String kind,
        String tracker,
        Optional<String> credential,
        Instant appendTime) {}
