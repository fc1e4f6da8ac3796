package org.dauys.auditor.watch;

/**
 * What one look at a record showed.
 *
 * @param state in a word
 * @param detail for people
 */
public record Sighting(State state, String detail) {

    /** The three things that can be seen. */
    public enum State {
        UNCHANGED,
        GROWN,
        ALARM
    }

    static Sighting unchanged(int height) {
        return new Sighting(State.UNCHANGED, "height " + height);
    }

    static Sighting grown(int from, int to) {
        return new Sighting(State.GROWN, "height " + from + " to " + to + ", verified");
    }

    static Sighting alarm(String detail) {
        return new Sighting(State.ALARM, detail);
    }
}
