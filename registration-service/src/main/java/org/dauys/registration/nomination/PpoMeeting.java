package org.dauys.registration.nomination;

import java.time.LocalDate;

/**
 * The meeting of a primary party organisation that nominated.
 *
 * @param ppoCode of the organisation
 * @param attended members present
 * @param votesFor members in favour
 */
record PpoMeeting(String ppoCode, LocalDate meetingDate, String protocolNumber, int attended, int votesFor) {

    /** More than half of those present were in favour. */
    boolean carried() {
        return votesFor <= attended && 2L * votesFor > attended;
    }
}
