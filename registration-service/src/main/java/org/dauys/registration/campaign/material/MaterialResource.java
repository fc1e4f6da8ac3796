package org.dauys.registration.campaign.material;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.dauys.kit.security.Roles;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.material.MaterialReport.State;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of banned material: anybody with an account sends them, controllers of the territory decide. */
@Path("/api/registration/primaries/{primary}/campaign/material-reports")
@Tag(name = "Banned material")
public class MaterialResource {

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final HandleMaterial handle;
    private final MaterialReports reports;
    private final IdempotentPosts posts;
    private final Caller caller;

    MaterialResource(
            Primaries primaries,
            TerritoryReach territories,
            HandleMaterial handle,
            MaterialReports reports,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.handle = handle;
        this.reports = reports;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Authenticated
    @Transactional
    @Operation(summary = "Reports a poster, leaflet, banner or other banned material")
    public Response report(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid MaterialRequest request) {
        Reported reported = posts.once(
                caller.subject(),
                "report-material-" + primary,
                key,
                request,
                Reported.class,
                () -> new Reported(handle.report(primary, request)));
        MaterialReport report = handle.one(primary, reported.id());
        return Etags.created(report, report.version());
    }

    @GET
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Reports of the controller's territories")
    public Page<MaterialReport> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("state") Optional<State> state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                reports.page(primary, territories.inScope(territory), state, page.afterNumber(), page.rows()),
                page,
                MaterialReport::number);
    }

    @GET
    @Path("/mine")
    @Authenticated
    @Operation(summary = "The caller's own reports and what became of them")
    public Page<MaterialReport> mine(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                reports.by(primary, caller.subject(), page.afterNumber(), page.rows()), page, MaterialReport::number);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One report, for whoever sent it and controllers of the territory")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return ok(handle.one(primary, id));
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Dismisses a report with a reason")
    public Response dismiss(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DismissalRequest request) {
        return ok(handle.dismiss(primary, id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/duplicate")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Says that a report repeats another")
    public Response duplicate(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DuplicateRequest request) {
        return ok(handle.duplicate(primary, id, ifMatch, request.of()));
    }

    @POST
    @Path("/{id}/case")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Opens a case against a candidate")
    public Response openCase(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseRequest request) {
        return ok(handle.openCase(primary, id, ifMatch, request.candidacyId()));
    }

    private static Response ok(MaterialReport report) {
        return Etags.ok(report, report.version());
    }

    /** A new report. */
    record Reported(UUID id) {}

    /** Why nothing comes of it; the one who reported reads it. */
    record DismissalRequest(@PublicText(max = 1000) String reason) {}

    /** The report that said it before. */
    record DuplicateRequest(@NotNull UUID of) {}

    /** Whose material it is. */
    record CaseRequest(@NotNull UUID candidacyId) {}
}
