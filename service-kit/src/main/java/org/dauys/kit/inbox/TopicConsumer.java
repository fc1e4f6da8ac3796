package org.dauys.kit.inbox;

import java.util.List;
import java.util.Set;
import org.dauys.events.Topic;

/**
 * Takes in one or more topics. A subclass is a bean; it is started with the service. Its handler runs in a database
 * transaction together with the new position, which is kept in the table {@code consumer_position}: each record has its
 * effect exactly once, whatever dies when, and whoever else consumes at the same time. A handler that throws is asked
 * again, with growing pauses, and nothing after that record is handled before it; after three times the service is not
 * ready. If the topic turns out to be shorter than the position, or was deleted and made anew, nothing is handled any more
 * and the service is not ready.
 */
public abstract class TopicConsumer {

    /** Name of the positions; stable, unique in the service. */
    public abstract String name();

    /** What is consumed. */
    public abstract Set<Topic> topics();

    /** Handles one record. Only needed if {@link #handleBatch} is not overridden. */
    public void handle(ReceivedRecord record) {
        throw new UnsupportedOperationException(name() + " handles neither records nor batches");
    }

    /** Handles records of one partition, in their order, in one transaction; by default one by one. */
    public void handleBatch(List<ReceivedRecord> records) {
        records.forEach(this::handle);
    }

    /** Most records in a batch. */
    public int maxBatch() {
        return 200;
    }

    /** Called on the consumer's thread after a batch is committed; what it does may be lost in a crash. */
    public void committed(List<ReceivedRecord> records) {}
}
