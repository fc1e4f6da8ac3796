package org.dauys.registration.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles are given by two operators: one proposes, another confirms. */
@Path("/api/registration/staff/proposals")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Staff")
public class StaffProposalResource {

    private static final int MOST = 500;

    private final ProposeGrants propose;
    private final DecideProposal decide;
    private final StaffProposals proposals;
    private final IdempotentPosts idempotent;
    private final Caller caller;

    StaffProposalResource(
            ProposeGrants propose,
            DecideProposal decide,
            StaffProposals proposals,
            IdempotentPosts idempotent,
            Caller caller) {
        this.propose = propose;
        this.decide = decide;
        this.proposals = proposals;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    /** All of them or none. */
    public record ProposalRequest(@NotEmpty @Size(max = MOST) List<@NotNull @Valid GrantRequest> grants) {}

    /** The new proposal. */
    public record Proposed(String id) {}

    /** Ids of the grants, in the order of the proposal. */
    public record Confirmed(List<String> grants) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Proposes to give people roles for territories")
    public Response propose(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid ProposalRequest request) {
        caller.requireEverywhere();
        Proposed proposed = idempotent.once(
                caller.subject(),
                "propose-staff",
                idempotencyKey,
                request,
                Proposed.class,
                () -> new Proposed(
                        propose.propose(Signatory.of(caller), request.grants()).toString()));
        return Response.status(Response.Status.CREATED).entity(proposed).build();
    }

    @GET
    @Operation(summary = "Proposals that wait for another operator")
    public Page<ProposalView> open(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        caller.requireEverywhere();
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(proposals.open(page), page.limit(), StaffProposal::id, ProposalView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A proposal")
    public ProposalView get(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        return proposals.find(id).map(ProposalView::of).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(summary = "Another operator confirms a proposal; the roles hold from then on")
    public Confirmed confirm(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        return new Confirmed(decide.confirm(Signatory.of(caller), id));
    }

    @POST
    @Path("/{id}/reject")
    @Operation(summary = "An operator ends a proposal")
    public void reject(@PathParam("id") UUID id) {
        caller.requireEverywhere();
        decide.reject(Signatory.of(caller), id);
    }
}
