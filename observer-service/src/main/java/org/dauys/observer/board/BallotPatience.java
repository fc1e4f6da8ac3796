package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.ballotlog.LogEnds;

/** How long a chained ballot may wait for its record of the ballot box before tally-service is asked where it is from. */
@ApplicationScoped
class BallotPatience {

    private final Elections elections;
    private final LogEnds log;
    private final ObserverConfig config;
    private final Clock clock;
    private final Instant started;

    BallotPatience(Elections elections, LogEnds log, ObserverConfig config, Clock clock) {
        this.elections = elections;
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Whether an event has been here for longer than that, this process or one before it. */
    boolean isLong(PendingEvent waiting) {
        return isOver(waiting.arrivedAt());
    }

    /**
     * Whether no lag of ours explains the wait: this process has been running for so long, and its copy of the ballot box
     * has everything that was in the election's partition when the event came. The gate reads a record before it chains
     * it, so the record would be there.
     */
    boolean isOverdue(PendingEvent waiting) {
        Instant arrived = waiting.arrivedAt();
        return isOver(arrived.isAfter(started) ? arrived : started)
                && elections
                        .find(waiting.electionUuid())
                        .filter(election -> log.isCopiedUpTo(election.partition(), arrived))
                        .isPresent();
    }

    private boolean isOver(Instant since) {
        return since.plus(config.observer().ballotPatience()).isBefore(clock.instant());
    }
}
