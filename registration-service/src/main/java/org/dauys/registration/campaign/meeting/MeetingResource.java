package org.dauys.registration.campaign.meeting;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.event.CampaignEvent;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.CancelRequest;
import org.dauys.registration.campaign.event.Events;
import org.dauys.registration.campaign.event.ReportRequest;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of candidates: everybody reads, candidates announce and report their own. */
@Path("/api/registration/primaries/{primary}/campaign/meetings")
@Tag(name = "Campaign")
public class MeetingResource {

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final HoldMeeting hold;
    private final Events events;
    private final IdempotentPosts posts;
    private final Caller caller;

    MeetingResource(
            Primaries primaries,
            TerritoryReach territories,
            HoldMeeting hold,
            Events events,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.hold = hold;
        this.events = events;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Meetings of a primary, in the order of announcement")
    public Page<CampaignEvent> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("candidacy") Optional<UUID> candidacy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Primary found = primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        Events.Filter filter = new Events.Filter(Kind.MEETING, territories.of(territory), candidacy);
        return Page.numbered(
                events.page(found, filter, page.afterNumber(), page.rows()), page, CampaignEvent::sequence);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "One meeting")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return ok(events.require(primaries.require(primary), Kind.MEETING, id));
    }

    @POST
    @Authenticated
    @Transactional
    @Operation(summary = "A candidate announces a meeting")
    public Response announce(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid MeetingRequest request) {
        Announced announced = posts.once(
                caller.subject(),
                "announce-meeting-" + primary,
                key,
                request,
                Announced.class,
                () -> new Announced(hold.announce(primary, request.candidacyId(), request.announcement())));
        CampaignEvent meeting = events.require(primaries.require(primary), Kind.MEETING, announced.id());
        return Etags.created(meeting, meeting.version());
    }

    @POST
    @Path("/{id}/join")
    @Authenticated
    @Operation(summary = "Another candidate joins a meeting")
    public Response join(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @NotNull @Valid JoinRequest request) {
        return ok(hold.join(primary, id, request.candidacyId()));
    }

    @POST
    @Path("/{id}/cancel")
    @Authenticated
    @Operation(summary = "Calls a meeting off")
    public Response cancel(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CancelRequest request) {
        return ok(hold.cancel(primary, id, ifMatch, request.reason()));
    }

    @PUT
    @Path("/{id}/report")
    @Authenticated
    @Operation(summary = "Says how many came to a meeting")
    public Response report(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReportRequest request) {
        return ok(hold.report(primary, id, ifMatch, request.visits(), request.counted()));
    }

    @GET
    @Path("/{id}/check-in-code")
    @Authenticated
    @Operation(summary = "The code to show at the meeting, for the one who announced it")
    public Code code(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return new Code(hold.code(primary, id));
    }

    private static Response ok(CampaignEvent meeting) {
        return Etags.ok(meeting, meeting.version());
    }

    /** Who joins. */
    record JoinRequest(@NotNull UUID candidacyId) {}

    /** A new meeting. */
    record Announced(UUID id) {}

    /** For check-ins. */
    public record Code(String code) {}
}
