package org.dauys.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of all topic consumers of a service. */
@ConfigMapping(prefix = "dauys.inbox")
public interface InboxSettings {

    /** Whether this process consumes at all. */
    @WithDefault("true")
    boolean enabled();

    /** How partitions come to a process. */
    @WithDefault("all")
    Assignment assignment();

    /** Longest pause before a failing record is tried again. */
    @WithDefault("PT10S")
    Duration maxBackoff();

    /** How partitions come to a process. */
    enum Assignment {
        /** Each process reads all: no rebalance, at once after a restart; of two processes one works in vain. */
        ALL,
        /** Kafka shares partitions out in a consumer group. */
        GROUP
    }
}
