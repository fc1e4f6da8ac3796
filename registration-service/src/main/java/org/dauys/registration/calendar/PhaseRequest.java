package org.dauys.registration.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.calendar.CalendarVersion.PhaseName;

/** A phase as asked for. */
record PhaseRequest(@NotNull PhaseName name, @NotNull Instant opens, @NotNull Instant closes) {

    static List<Phase> phases(List<PhaseRequest> requests) {
        return requests.stream()
                .map(request -> new Phase(request.name, request.opens, request.closes))
                .toList();
    }
}
