package org.dauys.registration.nomination;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as people read them: where the primary is held, with UTC beside it. */
final class LocalMoment {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private LocalMoment() {}

    /** Such as {@code 28.08.2020 18:00 (Asia/Almaty), 13:00 UTC}; with the day in UTC if it is another one. */
    static String of(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        DateTimeFormatter full = local.getSecond() == 0 ? DAY_AND_TIME : WITH_SECONDS;
        boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
        return full.format(local) + " (" + zone.getId() + "), " + (sameDay ? TIME : full).format(utc) + " UTC";
    }
}
