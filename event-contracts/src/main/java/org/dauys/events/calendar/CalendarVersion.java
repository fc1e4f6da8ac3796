package org.dauys.events.calendar;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * The calendar of one primary as of one decision (topic {@code dauys.calendar}, key: primary).
 *
 * @param primaryId the primary
 * @param version 1 for the first calendar
 * @param zone IANA name of the zone in which times are shown, such as {@code Asia/Almaty}
 * @param phases every phase with its times
 * @param graceSeconds after the close of voting, for voting tokens issued before it
 * @param reason why this version was made, for everybody to read
 * @param decisionNumber number of the decision behind it
 * @param decidedAt when
 */
public record CalendarVersion(
        String primaryId,
        long version,
        String zone,
        List<Phase> phases,
        int graceSeconds,
        LocalText reason,
        String decisionNumber,
        Instant decidedAt)
        implements Versioned {

    /** A phase from {@code opens} (inclusive) to {@code closes} (exclusive; the close of voting is inclusive). */
    public record Phase(PhaseName name, Instant opens, Instant closes) {}

    /** The phases of a primary, in their usual order; they may overlap. */
    public enum PhaseName {
        NOMINATION,
        CAMPAIGN,
        /** Profiles of candidates are handed in before it closes. */
        PROFILES,
        DEBATES,
        ENROLMENT,
        VOTING,
        PUBLICATION
    }
}
