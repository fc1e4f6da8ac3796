package org.dauys.program.proposal;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals, and what became of each. */
@Path("/api/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Proposals")
public class ProposalResource {

    private final MakeProposal make;
    private final SupportProposal support;
    private final ReviewProposal review;
    private final ProposalRepository proposals;
    private final Caller caller;

    @Inject
    ProposalResource(
            MakeProposal make,
            SupportProposal support,
            ReviewProposal review,
            ProposalRepository proposals,
            Caller caller) {
        this.make = make;
        this.support = support;
        this.review = review;
        this.proposals = proposals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.PARTICIPANT})
    @Operation(summary = "Propose something on a programme or one of its parts")
    @APIResponse(responseCode = "201", description = "Received, with the theme found")
    @APIResponse(responseCode = "422", description = "unknown-block")
    @APIResponse(responseCode = "429", description = "too-many-proposals of this account in a day")
    public Response propose(
            @NotNull @Valid NewProposal proposal, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        ProposalView received = make.make(proposal, idempotencyKey);
        return tagged(Response.created(URI.create("/api/proposals/" + received.id())), received);
    }

    @GET
    @PermitAll
    @Operation(summary = "Proposals, newest first")
    public Page<ProposalView> list(
            @QueryParam("programme") UUID programme,
            @QueryParam("theme") String theme,
            @QueryParam("state") ProposalState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return page(
                new ProposalFilter(
                        Optional.ofNullable(programme),
                        Optional.ofNullable(theme),
                        Optional.ofNullable(state),
                        Optional.empty()),
                PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.MEMBER, Roles.PARTICIPANT})
    @Operation(summary = "The caller's own proposals, newest first")
    public Page<ProposalView> mine(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return page(
                new ProposalFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UUID.fromString(caller.subject()))),
                PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "One proposal with its history")
    public Response get(@PathParam("id") UUID id) {
        ProposalView found = proposals
                .find(id)
                .map(proposal -> proposal.view(Optional.of(proposals.steps(id))))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return tagged(Response.ok(), found);
    }

    @POST
    @Path("/{id}/support")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.MEMBER, Roles.PARTICIPANT})
    @Operation(summary = "Support a proposal; each account counts once")
    @APIResponse(responseCode = "200", description = "Supported before")
    @APIResponse(responseCode = "201", description = "Supported")
    public Response support(@PathParam("id") UUID id) {
        SupportProposal.Supported supported = support.support(id);
        return Response.status(supported.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(supported)
                .build();
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Answer a proposal, with a reason")
    @APIResponse(responseCode = "201", description = "Answered")
    @APIResponse(responseCode = "403", description = "The editor's scope does not cover the territory")
    @APIResponse(responseCode = "412", description = "stale: somebody else has answered")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response answer(
            @PathParam("id") UUID id,
            @NotNull @Valid Answer answer,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(Response.status(Response.Status.CREATED), review.answer(id, answer, ifMatch));
    }

    @PUT
    @Path("/{id}/theme")
    @RolesAllowed({Roles.EDITOR, Roles.MODERATOR})
    @Operation(summary = "Correct the theme; the dictionary does not change it any more")
    @APIResponse(responseCode = "200", description = "Corrected")
    @APIResponse(responseCode = "422", description = "unknown-theme")
    public Response theme(
            @PathParam("id") UUID id,
            @NotNull @Valid ThemeChoice choice,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(Response.ok(), review.theme(id, choice, ifMatch));
    }

    private Page<ProposalView> page(ProposalFilter filter, PageRequest page) {
        return Page.cut(
                proposals.list(filter, page),
                page.limit(),
                ProposalEntity::position,
                proposal -> proposal.view(Optional.empty()));
    }

    private static Response tagged(Response.ResponseBuilder answer, ProposalView proposal) {
        return answer.tag(Etags.of(proposal.version())).entity(proposal).build();
    }
}
