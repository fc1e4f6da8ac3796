package org.dauys.observer.stream;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The streams. */
public enum StreamName {
    /** Turnout of an election, as it may be shown. */
    TURNOUT,
    /** A new head of an election's chain. */
    BOARD,
    /** Close, encrypted tally, partial decryptions, results, ratings. */
    TALLY,
    /** Observers' incidents, without names. */
    INCIDENTS,
    /** Control decisions. */
    CONTROL,
    /** Versions of the calendar. */
    CALENDAR;

    /** As in paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StreamName> ofPath(String path) {
        return Arrays.stream(values())
                .filter(stream -> stream.path().equals(path))
                .findFirst();
    }
}
