package org.dauys.voting;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the cast path. */
@StaticInitSafe
@ConfigMapping(prefix = "dauys.voting")
public interface VotingConfig {

    /**
     * How long the producer may try to deliver one ballot, at most ten seconds: shorter than any HTTP timeout, so that
     * no stale ballot overtakes a newer one of the same voter.
     */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** How long handing a ballot to the producer may block; after that the ballot was not sent. */
    @WithDefault("PT0.25S")
    Duration maxBlock();

    /** How often it is asked whether the ballot box can be written. */
    @WithDefault("PT1S")
    Duration probeInterval();

    /** Threads that check ballots; 0 = one per processor. */
    @WithDefault("0")
    @Min(0)
    @Max(1024)
    int verifierThreads();

    /** Ballots that may wait for a verifier; the next one is told to come back later. */
    @WithDefault("256")
    @Min(1)
    int queueCapacity();

    /** Bytes of ballots that may be waiting, checked or on their way to the ballot box at one time. */
    @WithDefault("67108864")
    @Min(1048576)
    int inFlightBytes();

    /** Time after the append within which a ballot stands on the public board, as receipts promise. */
    @WithDefault("PT10M")
    Duration mergeDelay();

    /** PEM file with the private and the public Ed25519 key of receipts; without it a demo makes its own. */
    Optional<Path> receiptKeyFile();
}
