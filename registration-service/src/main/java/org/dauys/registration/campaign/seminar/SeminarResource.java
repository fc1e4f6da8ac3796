package org.dauys.registration.campaign.seminar;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.seminar.Seminar.Seat;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seminars: everybody reads the programme, candidates take seats, organisers record who was there. */
@Path("/api/registration/primaries/{primary}/campaign/seminars")
@Tag(name = "Seminars")
public class SeminarResource {

    private final Primaries primaries;
    private final HoldSeminar hold;
    private final Seminars seminars;
    private final OwnCandidacies candidacies;
    private final IdempotentPosts posts;
    private final Caller caller;

    SeminarResource(
            Primaries primaries,
            HoldSeminar hold,
            Seminars seminars,
            OwnCandidacies candidacies,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.hold = hold;
        this.seminars = seminars;
        this.candidacies = candidacies;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Seminars of a primary, in the order of announcement")
    public Page<Seminar> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Primary found = primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(seminars.page(found, page.afterNumber(), page.rows()), page, Seminar::number);
    }

    @GET
    @Path("/statistics")
    @PermitAll
    @Operation(summary = "How many candidates were trained")
    public Seminar.Statistics statistics(@PathParam("primary") String primary) {
        return seminars.statistics(primaries.require(primary).id());
    }

    @GET
    @Path("/of/{candidacy}")
    @Authenticated
    @Operation(summary = "Seats of a candidate, for the candidate and registrars of the territory")
    public Page<Seat> of(@PathParam("primary") String primary, @PathParam("candidacy") UUID candidacy) {
        boolean registrar = caller.has(Roles.REGISTRAR)
                && caller.mayActIn(candidacies.require(primary, candidacy).territoryId());
        if (!registrar) {
            candidacies.requireOwn(primary, candidacy);
        }
        return Page.whole(seminars.of(candidacy));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "One seminar")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return ok(seminars.require(primaries.require(primary), id));
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Announces a seminar")
    public Response announce(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid SeminarRequest request) {
        Announced announced = posts.once(
                caller.subject(),
                "announce-seminar-" + primary,
                key,
                request,
                Announced.class,
                () -> new Announced(hold.announce(primary, request)));
        Seminar seminar = seminars.require(primaries.require(primary), announced.id());
        return Etags.created(seminar, seminar.version());
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Calls a seminar off")
    public Response cancel(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(hold.cancel(primary, id, ifMatch));
    }

    @GET
    @Path("/{id}/seats")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Who has a seat, for organisers")
    public Page<Seat> seats(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        hold.requireOrganiser(HoldSeminar.scope(seminars.require(primaries.require(primary), id)));
        return Page.whole(seminars.seats(id));
    }

    @PUT
    @Path("/{id}/seats/{candidacy}")
    @Authenticated
    @Operation(summary = "A candidate takes a seat")
    public Response register(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @PathParam("candidacy") UUID candidacy) {
        return ok(hold.register(primary, id, candidacy));
    }

    @DELETE
    @Path("/{id}/seats/{candidacy}")
    @Authenticated
    @Operation(summary = "A candidate gives a seat back")
    public void leave(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @PathParam("candidacy") UUID candidacy) {
        hold.leave(primary, id, candidacy);
    }

    @PUT
    @Path("/{id}/attendance/{candidacy}")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Records whether a candidate was there")
    public Response record(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @PathParam("candidacy") UUID candidacy,
            @NotNull @Valid AttendanceRequest request) {
        return ok(hold.record(primary, id, candidacy, request.attended()));
    }

    private static Response ok(Seminar seminar) {
        return Etags.ok(seminar, seminar.version());
    }

    /** A new seminar. */
    record Announced(UUID id) {}

    /** Whether a candidate was there. */
    record AttendanceRequest(@NotNull Boolean attended) {}
}
