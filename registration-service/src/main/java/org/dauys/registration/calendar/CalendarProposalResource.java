package org.dauys.registration.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of the calendar by two operators: one proposes, somebody else looks and confirms. */
@Path("/api/registration/primaries/{primary}/calendar/proposals")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Calendar")
public class CalendarProposalResource {

    private final ProposeChange propose;
    private final SettleProposal settle;
    private final ShowProposals show;
    private final IdempotentPosts posts;
    private final Caller caller;

    CalendarProposalResource(
            ProposeChange propose, SettleProposal settle, ShowProposals show, IdempotentPosts posts, Caller caller) {
        this.propose = propose;
        this.settle = settle;
        this.show = show;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Proposed changes of the calendar, the latest first; all, or those that wait to be confirmed")
    public Page<ProposalView> list(
            @PathParam("primary") String primary,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return show.page(primary, waiting, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/{proposal}")
    @Operation(summary = "A proposed change, and what it would do now")
    public Response get(@PathParam("primary") String primary, @PathParam("proposal") UUID proposal) {
        return tagged(Response.ok(), show.look(primary, proposal));
    }

    @POST
    @Transactional
    @Operation(summary = "Proposes a version of the calendar; somebody else confirms it")
    public Response propose(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CalendarRequest request) {
        Proposed proposed = posts.once(
                caller.subject(),
                "calendar-proposal-" + primary,
                key,
                request,
                Proposed.class,
                () -> new Proposed(propose.propose(primary, ifMatch, request.change())));
        return tagged(Response.status(Response.Status.CREATED), show.look(primary, proposed.id()));
    }

    @POST
    @Path("/{proposal}/confirmation")
    @Operation(summary = "Confirms exactly what was looked at: the version is in force")
    public Response confirm(
            @PathParam("primary") String primary,
            @PathParam("proposal") UUID proposal,
            @HeaderParam("If-Match") String ifMatch) {
        settle.confirm(primary, proposal, ifMatch);
        return tagged(Response.ok(), show.look(primary, proposal));
    }

    @POST
    @Path("/{proposal}/rejection")
    @Operation(summary = "Ends a proposal: its proposer withdraws it, anybody else refuses it")
    public Response reject(
            @PathParam("primary") String primary,
            @PathParam("proposal") UUID proposal,
            @NotNull @Valid RejectionRequest request) {
        settle.reject(primary, proposal, request.reason());
        return tagged(Response.ok(), show.look(primary, proposal));
    }

    private static Response tagged(Response.ResponseBuilder answer, ShowProposals.Looked looked) {
        return answer.entity(new LookedAt(looked.proposal(), looked.preview()))
                .tag(new EntityTag(looked.tag()))
                .build();
    }

    /** A proposal, with what it would do while it waits. */
    record LookedAt(ProposalView proposal, Optional<Preview> preview) {}

    /** For the other operators to read. */
    record RejectionRequest(@NotBlank @Size(max = 1000) @Pattern(regexp = Ids.LINES) String reason) {}

    /** The id of what was proposed. */
    record Proposed(UUID id) {}
}
