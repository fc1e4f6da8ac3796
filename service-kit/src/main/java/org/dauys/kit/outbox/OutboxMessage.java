package org.dauys.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** One row of the table {@code outbox}; the data are somebody's message and never printed. */
record OutboxMessage(long id, UUID ceId, String ceType, Instant ceTime, String topic, String key, byte[] data) {

    @Override
    public String toString() {
        return "outbox message " + id + " for " + topic;
    }
}
