package org.dauys.events;

/**
 * A message of a compacted topic: the complete current state of one thing. Consumers ignore a version that is not newer
 * than the one they hold.
 */
public interface Versioned {

    /** Starts at 1 and grows with every change of this thing. */
    long version();
}
