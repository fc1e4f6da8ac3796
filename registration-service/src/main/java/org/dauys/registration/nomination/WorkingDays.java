package org.dauys.registration.nomination;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Deadlines in days on which offices are open. */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The end of the so-manieth working day after the day of {@code from}. */
    static Instant end(Instant from, int days, ZoneId zone, Set<LocalDate> holidays) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
