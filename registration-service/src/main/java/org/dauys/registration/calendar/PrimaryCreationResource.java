package org.dauys.registration.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Creates a primary; it has a calendar from its first moment. */
@Path("/api/registration/primaries")
@Tag(name = "Primaries")
public class PrimaryCreationResource {

    private final ChangeCalendar changeCalendar;

    public PrimaryCreationResource(ChangeCalendar changeCalendar) {
        this.changeCalendar = changeCalendar;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Creates a primary with its first calendar")
    public Response create(@NotNull @Valid PrimaryRequest request) {
        Primary primary = request.primary();
        requireZone(primary.zone());
        changeCalendar.create(primary, request.calendar().change());
        return Response.created(URI.create("/api/registration/primaries/" + primary.id()))
                .entity(primary)
                .build();
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ProblemException(CalendarProblem.CALENDAR_REFUSED, zone);
        }
    }
}
