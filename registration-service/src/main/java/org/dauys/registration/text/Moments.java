package org.dauys.registration.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and times that can be meant. The types of Java reach a billion years in both directions, where adding an hour
 * overflows and PostgreSQL has no dates.
 */
public final class Moments {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Moments() {}

    /** Whether the day is of the twentieth century or one of the next two. */
    public static boolean canBeMeant(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether the time is, in UTC. */
    public static boolean canBeMeant(Instant time) {
        return !time.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && time.isBefore(LAST.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
