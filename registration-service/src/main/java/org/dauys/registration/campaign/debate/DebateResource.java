package org.dauys.registration.campaign.debate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.event.CancelRequest;
import org.dauys.registration.campaign.event.Links;
import org.dauys.registration.campaign.event.ReportRequest;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Debates: everybody reads; officials of the territory organise them and record who was there. */
@Path("/api/registration/primaries/{primary}/campaign/debates")
@RolesAllowed({Roles.REGISTRAR, Roles.PPO_SECRETARY, Roles.CONTROLLER})
@Tag(name = "Campaign")
public class DebateResource {

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final OrganiseDebate organise;
    private final RecordAttendance attendance;
    private final Debates debates;
    private final IdempotentPosts posts;
    private final Caller caller;

    DebateResource(
            Primaries primaries,
            TerritoryReach territories,
            OrganiseDebate organise,
            RecordAttendance attendance,
            Debates debates,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.organise = organise;
        this.attendance = attendance;
        this.debates = debates;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Debates of a primary with participants, order of speakers and attendance")
    public Page<Debate> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Primary found = primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                debates.page(found, territories.of(territory), page.afterNumber(), page.rows()),
                page,
                debate -> debate.event().sequence());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "One debate")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return ok(debates.require(primaries.require(primary), id));
    }

    @POST
    @Transactional
    @Operation(summary = "Announces a debate of the candidates of a contest, or of one of their drawn groups")
    public Response announce(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DebateRequest request) {
        Announced announced = posts.once(
                caller.subject(),
                "announce-debate-" + primary,
                key,
                request,
                Announced.class,
                () -> new Announced(
                        organise.announce(primary, request.contestId(), request.announcement(), request.group())));
        Debate debate = debates.require(primaries.require(primary), announced.id());
        return Etags.created(debate, debate.event().version());
    }

    @PUT
    @Path("/{id}/schedule")
    @Operation(summary = "Moves a debate to another time or place")
    public Response move(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScheduleRequest request) {
        return ok(organise.move(primary, id, ifMatch, request.startsAt(), request.place(), request.link()));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Calls a debate off")
    public Response cancel(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CancelRequest request) {
        return ok(organise.cancel(primary, id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}/check-in-code")
    @Operation(summary = "The code to show at the debate")
    public Code code(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return new Code(organise.code(primary, id));
    }

    @PUT
    @Path("/{id}/attendance/{candidacy}")
    @Operation(summary = "Records whether a candidate is at the debate")
    public Response record(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @PathParam("candidacy") UUID candidacy,
            @NotNull @Valid PresenceRequest request) {
        return ok(attendance.record(primary, id, candidacy, request.present()));
    }

    @POST
    @Path("/{id}/close-attendance")
    @Operation(summary = "Makes attendance final; whoever is absent and not excused gets a case")
    public Response close(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @NotNull @Valid ReportRequest request) {
        return ok(attendance.close(primary, id, request.visits(), request.counted()));
    }

    private static Response ok(Debate debate) {
        return Etags.ok(debate, debate.event().version());
    }

    /** Another time or place. */
    record ScheduleRequest(
            @NotNull Instant startsAt,
            Optional<@Size(min = 1, max = 200) @Pattern(regexp = Ids.LINE) String> place,
            Optional<@Pattern(regexp = Links.FORM) String> link) {

        @AssertTrue(message = "must have a place or a link, and a time that can be meant")
        boolean isComplete() {
            return (place.isPresent() || link.isPresent()) && startsAt != null && Moments.canBeMeant(startsAt);
        }
    }

    /** Whether a candidate is there. */
    record PresenceRequest(@NotNull Boolean present) {}

    /** A new debate. */
    record Announced(UUID id) {}

    /** For check-ins. */
    public record Code(String code) {}
}
