package org.dauys.kit.inbox;

import jakarta.inject.Singleton;
import org.dauys.kit.probe.ReceivedRows;

/** The consumer that is started with the test service. */
@Singleton
class PoisonedConsumer extends RecordingConsumer {

    PoisonedConsumer(ReceivedRows rows) {
        super("started", rows);
    }
}
