package org.dauys.voting.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The waiting room ({@code dauys.admission.*}). */
@ConfigMapping(prefix = "dauys.admission")
public interface AdmissionConfig {

    /**
     * People let in per second, over all pods of this service together. Together the pods of registration-service must be
     * able to do as many: {@code dauys.door.codes-per-second} times their number.
     */
    @WithDefault("100")
    @Min(1)
    @Max(100_000)
    int perSecond();

    /** How many may go in at once after a quiet time, in seconds' worth of {@link #perSecond()}. */
    @WithDefault("3")
    @Min(1)
    @Max(60)
    int rushSeconds();

    /** How long a pass is good. */
    @WithDefault("PT15M")
    Duration passLifetime();

    /** How long a place whose turn has come is kept for whoever does not ask at once. */
    @WithDefault("PT10M")
    Duration placeKept();

    /** After that nobody is asked to wait for the database of the queue any longer. */
    @WithDefault("PT0.7S")
    Duration patience();
}
