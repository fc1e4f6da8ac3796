package org.dauys.registration.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rulings on a case, on every rung of the ladder: proposed, countersigned or returned. */
@Path("/api/registration/primaries/{primary}/control/cases/{case}/rulings")
@RolesAllowed(Roles.CONTROLLER)
@Tag(name = "Party control")
public class RulingResource {

    private final RuleOnCase ruleOnCase;
    private final SignRuling signRuling;
    private final ProposalRepository proposals;
    private final IdempotentPosts posts;
    private final Caller caller;

    RulingResource(
            RuleOnCase ruleOnCase,
            SignRuling signRuling,
            ProposalRepository proposals,
            IdempotentPosts posts,
            Caller caller) {
        this.ruleOnCase = ruleOnCase;
        this.signRuling = signRuling;
        this.proposals = proposals;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(summary = "Rules on a case; what takes somebody off or back waits for a second controller")
    public Response rule(
            @PathParam("primary") String primary,
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid RulingRequest request) {
        Ruled ruled = posts.once(
                caller.subject(),
                "rule-on-case-" + caseId,
                key,
                request,
                Ruled.class,
                () -> ruled(ruleOnCase.rule(primary, caseId, ifMatch, request.ruling())));
        return Etags.created(ruled, ruled.version());
    }

    @POST
    @Path("/{proposal}/countersign")
    @Operation(summary = "Signs as the second controller: the ruling is in force")
    public Response countersign(
            @PathParam("primary") String primary,
            @PathParam("case") UUID caseId,
            @PathParam("proposal") UUID proposal) {
        return answer(signRuling.countersign(primary, caseId, proposal));
    }

    @POST
    @Path("/{proposal}/return")
    @Operation(summary = "Returns a proposed ruling unsigned, with a reason")
    public Response giveBack(
            @PathParam("primary") String primary,
            @PathParam("case") UUID caseId,
            @PathParam("proposal") UUID proposal,
            @NotNull @Valid ReturnRequest request) {
        return answer(signRuling.giveBack(primary, caseId, proposal, request.reason()));
    }

    private Response answer(ControlCase after) {
        return Etags.ok(ruled(after), after.version());
    }

    private Ruled ruled(ControlCase after) {
        Optional<UUID> waiting = proposals.waiting(after.id()).map(Proposal::id);
        return new Ruled(after.id(), after.state(), after.level(), after.removed(), waiting, after.version());
    }

    /**
     * A ruling as sent. Against a removal: {@code REMOVAL} upholds it, {@code WARNING} takes its place, {@code RESTORED}
     * annuls it.
     *
     * @param withoutHearing why it cannot wait for the candidate's answer; published. Not needed after the hearing
     */
    record RulingRequest(
            @NotNull Kind kind,
            @PublicText(max = 2000) LocalText reason,
            @PublicText(max = 100) String decisionNumber,
            Optional<@PublicText(max = 1000, optional = true) LocalText> withoutHearing) {

        Ruling ruling() {
            return new Ruling(kind, reason, decisionNumber, withoutHearing);
        }
    }

    /** Why it is returned. */
    record ReturnRequest(@PublicText(max = 1000) String reason) {}

    /**
     * Where the case stands now.
     *
     * @param proposalId of the ruling that waits for the second signature
     */
    record Ruled(UUID caseId, CaseState state, Level level, boolean removed, Optional<UUID> proposalId, long version) {}
}
