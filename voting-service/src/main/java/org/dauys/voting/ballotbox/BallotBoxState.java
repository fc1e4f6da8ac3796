package org.dauys.voting.ballotbox;

import java.time.Instant;
import java.util.Set;

/**
 * The ballot box as last seen.
 *
 * @param logEpoch topic id
 * @param writablePartitions partitions with a leader
 * @param seenAt when the broker was asked, not when it answered
 */
record BallotBoxState(String logEpoch, Set<Integer> writablePartitions, Instant seenAt) {}
