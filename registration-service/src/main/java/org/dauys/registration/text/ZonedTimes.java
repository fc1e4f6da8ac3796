package org.dauys.registration.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How a time is shown where a primary is held, with its offset and zone beside it: {@code
 * 2020-10-04T14:00:00+06:00[Asia/Almaty]}. The instant is what counts. The zone's rules can change between two versions
 * of a calendar, as those of Kazakhstan did in 2024, and then it is this form that moves.
 */
public final class ZonedTimes {

    private ZonedTimes() {}

    /** @param zone IANA name */
    public static String of(Instant time, String zone) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(time.atZone(ZoneId.of(zone)));
    }
}
