package org.dauys.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox publisher. */
@ConfigMapping(prefix = "dauys.outbox")
public interface OutboxSettings {

    /** Whether this process publishes at all. */
    @WithDefault("true")
    boolean enabled();

    /** Longest wait between two looks at the table; a commit in this process wakes the publisher at once. */
    @WithDefault("PT0.5S")
    Duration interval();

    /** Most messages per round. */
    @WithDefault("500")
    int batch();

    /** How long published rows are kept for diagnosis. */
    @WithDefault("PT24H")
    Duration keep();
}
