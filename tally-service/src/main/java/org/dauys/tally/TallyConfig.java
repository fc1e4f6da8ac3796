package org.dauys.tally;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dauys.tally.rating.TieRule;

/** Settings of the tally, prefix {@code dauys.tally}. */
@ConfigMapping(prefix = "dauys.tally")
public interface TallyConfig {
    /**
     * How long after close + grace the close marker is written: more than the clock skew between the machines plus the
     * delivery timeout of voting-service.
     */
    @WithDefault("15s")
    Duration markerDelay();

    /** Accepted ballots per credential; a re-vote beyond is not chained. */
    @WithDefault("30")
    @Min(1)
    int maxBallotsPerCredential();

    /**
     * Elections whose credential lists and tables the gate keeps: 32 bytes a credential, so 27 MB for 840,000 members, and
     * a table of some hundred kB each. Fewer than there are elections means that one is loaded again for every batch.
     */
    @WithDefault("512")
    @Min(1)
    int electionsInMemory();

    /** Partitions of {@code dauys.ballots} that elections are spread over: fixed for the life of a primary. */
    @WithDefault("4")
    @Min(1)
    int ballotPartitions();

    /** How equal votes are ordered. */
    @WithDefault("DRAW_ORDER")
    TieRule tieRule();

    /** Threads that check ballots; 0 for one per core. */
    @WithDefault("0")
    @Min(0)
    @Max(256)
    int verifierThreads();

    /**
     * File with the 32-byte key, in Base64, that encrypts the server's trustee keys. Without it, a demo makes one in
     * {@code dauys.keys.directory}.
     */
    Optional<Path> keyEncryptionKeyFile();

    /** Publication to the board. */
    Board board();

    /** How the board is published. */
    interface Board {
        /**
         * Most events of one chain, and most dispositions of one partition, that are read and sent at a time; what is
         * beyond follows at once in the next transaction.
         */
        @WithDefault("2000")
        @Min(1)
        int batch();
    }
}
