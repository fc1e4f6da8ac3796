package org.dauys.observer.board;

import java.util.List;

/** Told of every batch of events, within the transaction that appends them. */
public interface ChainListener {

    /** Rank of a listener that reads what others have written. */
    int AFTER_THE_OTHERS = 1;

    /**
     * @param head the head after the batch
     * @param events the batch, in order, not empty
     */
    void appended(ChainHead head, List<AppendedEvent> events);

    /** The record of a ballot that had been appended without one has turned up in the ballot box. */
    default void found(ChainHead head, AppendedEvent ballot) {}

    /** Lower ranks are told first. */
    default int rank() {
        return 0;
    }
}
