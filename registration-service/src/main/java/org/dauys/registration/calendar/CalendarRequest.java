package org.dauys.registration.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.security.Roles;
import org.dauys.registration.text.PublicText;

/**
 * A calendar to be put in force.
 *
 * @param reason shown to everybody
 * @param office that decided, shown to everybody; "operator" if absent
 */
record CalendarRequest(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PhaseRequest> phases,
        @PublicText(max = 1000) LocalText reason,
        @PublicText(max = 100) String decisionNumber,
        @PublicText(optional = true) String office) {

    CalendarChange change() {
        return new CalendarChange(
                PhaseRequest.phases(phases),
                reason,
                decisionNumber,
                Optional.ofNullable(office).orElse(Roles.OPERATOR));
    }
}
