package org.dauys.voting.admission;

import java.util.concurrent.ThreadLocalRandom;

/**
 * When those who wait come back. A third of the time that is left, so that each asks a few times more however far away the
 * turn is: at 100 a second, 100,000 who wait make 1,900 requests a second, and half of these are of the next 10,000.
 */
final class Pace {

    private static final long SOONEST = 3;
    private static final long LATEST = 120;

    private Pace() {}

    /** Seconds until it is the turn of whoever is at this position, at least 1. */
    static long estimate(long position, int perSecond) {
        return Math.max(1, (position + perSecond - 1) / perSecond);
    }

    /** Seconds until asking again, spread by a tenth so that those who came together do not come back together. */
    static long retryAfter(long estimatedSeconds) {
        long seconds = Math.min(LATEST, Math.max(SOONEST, estimatedSeconds / 3));
        return seconds + ThreadLocalRandom.current().nextLong(-seconds / 10, seconds / 10 + 1);
    }
}
