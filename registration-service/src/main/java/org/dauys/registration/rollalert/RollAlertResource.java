package org.dauys.registration.rollalert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts for officials of the territories that they are about. */
@Path("/api/registration/primaries/{primary}/roll/alerts")
@RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
@Tag(name = "Roll alerts")
public class RollAlertResource {

    private final Primaries primaries;
    private final Nationwide nationwide;
    private final RollAlerts alerts;
    private final AlertScope scope;
    private final ComputeAlerts compute;
    private final AuditTrail audit;
    private final Caller caller;

    RollAlertResource(
            Primaries primaries,
            Nationwide nationwide,
            RollAlerts alerts,
            AlertScope scope,
            ComputeAlerts compute,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.nationwide = nationwide;
        this.alerts = alerts;
        this.scope = scope;
        this.compute = compute;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param note what the review came to; names nobody */
    public record ReviewRequest(@NotNull @PublicText(max = 1000) String note) {}

    /** How many alerts hold, and when that was found; no round before the roll was looked at. */
    public record Summary(Optional<RollAlerts.Round> round, List<RollAlerts.Count> counts) {}

    @GET
    @Operation(summary = "Alerts of the caller's territories")
    public Page<RollAlert> list(
            @PathParam("primary") String primary,
            @QueryParam("kind") Optional<AlertKind> kind,
            @QueryParam("state") Optional<AlertState> state,
            @QueryParam("past") @DefaultValue("false") boolean past,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                alerts.list(primary, scope.territories(), new RollAlerts.Filter(kind, state, past), page),
                page.limit(),
                alert -> alert.id().toString(),
                Function.identity());
    }

    @GET
    @Path("/summary")
    @Operation(summary = "How many alerts there are in the caller's territories, by kind and state")
    public Summary summary(@PathParam("primary") String primary) {
        primaries.require(primary);
        return new Summary(alerts.round(primary), alerts.counts(primary, scope.territories()));
    }

    @POST
    @Path("/computations")
    @Operation(summary = "Looks at the roll now; it is looked at after every change anyway")
    public Summary computeNow(@PathParam("primary") String primary) {
        nationwide.require();
        primaries.require(primary);
        compute.compute(primary);
        return summary(primary);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One alert")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return answer(require(primary, id));
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "The people an alert is about, of the caller's territories")
    public Page<RollAlerts.Concerned> members(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        require(primary, id);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                alerts.concerned(primary, id, scope.territories(), page),
                page.limit(),
                member -> member.memberId().toString(),
                Function.identity());
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Transactional
    @Operation(summary = "Says what a look at it came to; it opens again if it grows")
    public Response review(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        RollAlert before = require(primary, id);
        Etags.require(ifMatch, before.version());
        if (!alerts.review(before, request.note(), caller.subject())) {
            throw new ProblemException(KitProblem.STALE);
        }
        RollAlert after = require(primary, id);
        audit.recordChange(caller.subject(), "roll-alert-reviewed", id.toString(), before.review(), after.review());
        return answer(after);
    }

    private RollAlert require(String primary, UUID id) {
        primaries.require(primary);
        return alerts.find(primary, scope.territories(), id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    private static Response answer(RollAlert alert) {
        return Response.ok(alert).tag(Etags.of(alert.version())).build();
    }
}
