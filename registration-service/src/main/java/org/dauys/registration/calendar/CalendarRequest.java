package org.dauys.registration.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dauys.registration.text.PublicText;

/** A calendar to be put in force. */
record CalendarRequest(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PhaseRequest> phases,
        @PublicText(max = 1000) String reason,
        @PublicText(max = 100) String decisionNumber) {

    ChangeCalendar.Change change() {
        return new ChangeCalendar.Change(PhaseRequest.phases(phases), reason, decisionNumber);
    }
}
