package org.dauys.registration.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of a primary: in force, its history, and a change by the decision of one operator. */
@Path("/api/registration/primaries/{primary}/calendar")
@Tag(name = "Calendar")
public class CalendarResource {

    private final Primaries primaries;
    private final Calendars calendars;
    private final ChangeCalendar changeCalendar;
    private final PreviewCalendar previewCalendar;

    CalendarResource(
            Primaries primaries, Calendars calendars, ChangeCalendar changeCalendar, PreviewCalendar previewCalendar) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.changeCalendar = changeCalendar;
        this.previewCalendar = previewCalendar;
    }

    @GET
    @PermitAll
    @Operation(summary = "The calendar in force")
    public Response get(@PathParam("primary") String primary) {
        return tagged(calendars.shown(primaries.require(primary)));
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(summary = "Every version with office, reason, and what it changed")
    public Page<CalendarView> versions(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<CalendarView> found = calendars.versions(primaries.require(primary), page);
        return Page.cut(found, page.limit(), version -> String.valueOf(version.version()), Function.identity());
    }

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Changes the calendar, until registration is closed: a new version")
    public Response put(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CalendarRequest request) {
        changeCalendar.change(primary, ifMatch, request.change());
        return tagged(calendars.shown(primaries.require(primary)));
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "What a change would do: phases moved, why it would be refused, what it would affect")
    public Preview preview(@PathParam("primary") String primary, @NotNull @Valid CalendarRequest request) {
        return previewCalendar.preview(primary, request.change());
    }

    private static Response tagged(CalendarView calendar) {
        return Response.ok(calendar).tag(Etags.of(calendar.version())).build();
    }
}
