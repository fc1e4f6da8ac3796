package org.dauys.program.programme;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.dauys.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Draft programmes. */
@Path("/api/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Programmes")
public class ProgrammeResource {

    private final PublishProgramme publish;
    private final ProgrammeRepository programmes;

    @Inject
    ProgrammeResource(PublishProgramme publish, ProgrammeRepository programmes) {
        this.publish = publish;
        this.programmes = programmes;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Publish the programme of a territory, version 1")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "403", description = "The editor's scope does not cover the territory")
    @APIResponse(responseCode = "409", description = "programme-exists")
    public Response create(
            @NotNull @Valid NewProgramme request, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        ProgrammeView published = publish.first(request, idempotencyKey);
        return Response.created(URI.create("/api/programmes/" + published.id()))
                .tag(Etags.of(published.version()))
                .entity(published)
                .build();
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Publish the next version")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "412", description = "stale: another version is current")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response next(
            @PathParam("id") UUID id,
            @NotNull @Valid ProgrammeContent content,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        ProgrammeView published = publish.next(id, content, ifMatch);
        return Response.created(URI.create("/api/programmes/" + id + "/versions/" + published.version()))
                .tag(Etags.of(published.version()))
                .entity(published)
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "Programmes in the order of territories")
    public Page<ProgrammeSummary> list(
            @QueryParam("primary") String primary,
            @QueryParam("territory") String territory,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return programmes.list(
                Optional.ofNullable(primary), Optional.ofNullable(territory), PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "The current version")
    public Response current(@PathParam("id") UUID id) {
        return answer(programmes.current(id));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @PermitAll
    @Operation(summary = "Any version, as it was published")
    public Response version(@PathParam("id") UUID id, @PathParam("version") long version) {
        return answer(programmes.version(id, version).map(ProgrammeView::of));
    }

    private static Response answer(Optional<ProgrammeView> found) {
        ProgrammeView programme = found.orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return Response.ok(programme).tag(Etags.of(programme.version())).build();
    }
}
