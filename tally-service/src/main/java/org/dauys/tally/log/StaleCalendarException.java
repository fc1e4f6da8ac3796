package org.dauys.tally.log;

/** The calendar has not been read up to the instant in question. A passing state. */
public class StaleCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleCalendarException() {
        super("the calendar has not been read up to now");
    }
}
