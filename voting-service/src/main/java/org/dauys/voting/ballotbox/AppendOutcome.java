package org.dauys.voting.ballotbox;

import java.time.Instant;

/** What became of one append. There is no fourth case: whoever is not sure says {@link Unknown}. */
public sealed interface AppendOutcome {

    /**
     * The broker has acknowledged the record.
     *
     * @param logEpoch id of the topic, which changes if the topic is ever made anew
     * @param partition of the ballot box
     * @param offset in the partition
     * @param logAppendTime the broker's time, the one clock of the close
     */
    record Appended(String logEpoch, int partition, long offset, Instant logAppendTime) implements AppendOutcome {}

    /** The record was never handed to the producer: it is not in the ballot box and will not come there. */
    record NotSent() implements AppendOutcome {}

    /** The record may or may not be in the ballot box, now or a little later. */
    record Unknown() implements AppendOutcome {}
}
