package org.dauys.voting.admission;

import java.time.Duration;

/**
 * Where the queue is.
 *
 * @param issued the last number given out
 * @param served everybody up to here may go in
 */
record RoomState(long issued, long served) {

    boolean admits(long number) {
        return number <= served;
    }

    /** People before the holder of a number, that one included; 0 if it is their turn. */
    long position(long number) {
        return Math.max(0, number - served);
    }

    /** People who wait. */
    long waiting() {
        return position(issued);
    }

    /** Where it is some time later if nobody else comes. */
    RoomState after(Duration time, int perSecond) {
        long moved = Math.max(0, time.toMillis()) * perSecond / 1000;
        return new RoomState(issued, Math.max(served, Math.min(issued, served + moved)));
    }

    /**
     * Whether a turn was so long ago that the place is gone: as many have gone in since as go in within that time. Where
     * nobody came after, nobody was kept waiting, and the place stays.
     */
    boolean hasPassed(long number, int perSecond, Duration kept) {
        return number < served - kept.toSeconds() * perSecond;
    }
}
