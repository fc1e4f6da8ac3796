package org.dauys.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.control.DecideCase.Ruling;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions of controllers on candidates; what is in force, everybody may read. */
@Path("/api/registration/primaries/{primary}/removals")
@Tag(name = "Party control")
public class RemovalResource {

    private final Primaries primaries;
    private final DecideCase decideCase;
    private final DecisionRepository decisions;
    private final IdempotentPosts posts;
    private final Caller caller;

    RemovalResource(
            Primaries primaries,
            DecideCase decideCase,
            DecisionRepository decisions,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.decideCase = decideCase;
        this.decisions = decisions;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Removals of a primary")
    public Page<ControlDecision> list(@PathParam("primary") String primary) {
        return Page.whole(decisions.inForce(primaries.require(primary).id()));
    }

    @POST
    @RolesAllowed(Roles.CONTROLLER)
    @Transactional
    @Operation(summary = "Removes a candidate, with reason and decision number")
    public Response decide(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid RulingRequest request) {
        Decided decided = posts.once(
                caller.subject(),
                "decide-case-" + primary,
                key,
                request,
                Decided.class,
                () -> new Decided(decideCase.decide(primary, request.ruling())));
        return Response.status(Response.Status.CREATED).entity(decided).build();
    }

    /** What a controller can decide here; a dismissal changes nothing for a candidate. */
    enum RulingKind {
        WARNING,
        REMOVAL,
        RESTORED
    }

    /** A decision as sent. */
    record RulingRequest(
            @NotNull UUID candidacyId,
            @NotNull RulingKind kind,
            @PublicText(max = 2000) LocalText reason,
            @PublicText(max = 100) String decisionNumber) {

        Ruling ruling() {
            return new Ruling(candidacyId, Kind.valueOf(kind.name()), reason, decisionNumber);
        }
    }

    /** The case of the decision. */
    public record Decided(String caseId) {}
}
