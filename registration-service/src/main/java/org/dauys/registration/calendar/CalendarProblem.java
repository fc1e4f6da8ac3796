package org.dauys.registration.calendar;

import org.dauys.kit.problem.ProblemType;

/** Problems of calendars; texts are in {@code problems_*.properties} under the slug. */
public enum CalendarProblem implements ProblemType {
    /** A phase is there twice, ends before it begins, or is at no time that can be meant; or there is no voting. */
    CALENDAR_REFUSED("calendar-refused", 422),
    /** Voters could not hear of it in time. */
    TOO_LATE("calendar-too-late", 409),
    /** Voting closes only ever later. */
    CLOSE_EARLIER("calendar-close-earlier", 409),
    /** The papers name the opening, or it has passed. */
    OPENING_FIXED("calendar-opening-fixed", 409),
    /** Registration is closed: one operator cannot change the calendar alone. */
    TAKES_TWO("calendar-takes-two", 409),
    /** The proposal has been confirmed, withdrawn or refused, or another version came. */
    PROPOSAL_SETTLED("calendar-proposal-settled", 409);

    private final String slug;
    private final int status;

    CalendarProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
