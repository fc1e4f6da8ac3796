package org.dauys.registration.rollfile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roll files from upload to roll, for officials of the whole country. */
@Path("/api/registration/primaries/{primary}/roll/files")
@RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
@Tag(name = "Roll files")
public class RollFileResource {

    private final Primaries primaries;
    private final Nationwide nationwide;
    private final RollFiles files;
    private final UploadRollFile upload;
    private final DecideRollFile decide;
    private final ApplySql applied;
    private final Caller caller;

    RollFileResource(
            Primaries primaries,
            Nationwide nationwide,
            RollFiles files,
            UploadRollFile upload,
            DecideRollFile decide,
            ApplySql applied,
            Caller caller) {
        this.primaries = primaries;
        this.nationwide = nationwide;
        this.files = files;
        this.upload = upload;
        this.decide = decide;
        this.applied = applied;
        this.caller = caller;
    }

    /** @param size in bytes */
    public record NewFile(@NotNull RollFileKind kind, @Min(1) long size) {}

    /** @param sha256 of all bytes, hexadecimal */
    public record Completion(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** @param leaving how many people are taken off the roll, as the preview says */
    public record Application(@Min(0) int leaving) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Announces a roll file, whose bytes follow")
    public Response create(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NewFile request) {
        Primary known = open(primary);
        UUID id = upload.start(known, request.kind(), request.size(), key, caller.subject());
        return answer(
                Response.created(URI.create("/api/registration/primaries/" + primary + "/roll/files/" + id)),
                files.require(primary, id));
    }

    @GET
    @Operation(summary = "The roll files of a primary, oldest first")
    public Page<RollFileView> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        open(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                files.list(primary, page), page.limit(), file -> file.id().toString(), this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a roll file is")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        open(primary);
        return answer(Response.ok(), files.require(primary, id));
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Takes the next bytes of a file, at most a megabyte",
            description = "The offset is where the upload ends so far (received); any other answers roll-upload-gap.")
    public Response append(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("offset") @NotNull @Min(0) Long offset,
            @NotNull byte[] bytes) {
        open(primary);
        return answer(Response.ok(), upload.append(primary, id, offset, bytes));
    }

    @POST
    @Path("/{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends the upload; checking begins in the background")
    public Response complete(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @NotNull @Valid Completion request) {
        open(primary);
        return answer(Response.accepted(), upload.complete(primary, id, request.sha256(), caller.subject()));
    }

    @POST
    @Path("/{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Applies what was previewed",
            description = "In the background; a file that takes people off the roll waits for a second person first.")
    public Response apply(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Application request) {
        open(primary);
        return answer(Response.accepted(), decide.apply(primary, id, ifMatch, request.leaving(), Signatory.of(caller)));
    }

    @POST
    @Path("/{id}/countersign")
    @Operation(summary = "A second person agrees that people are taken off the roll")
    public Response countersign(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        open(primary);
        return answer(Response.accepted(), decide.countersign(primary, id, ifMatch, Signatory.of(caller)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Gives a file up that is not being applied yet")
    public Response cancel(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        open(primary);
        return answer(Response.ok(), decide.cancel(primary, id, caller.subject()));
    }

    private Primary open(String primary) {
        nationwide.require();
        return primaries.require(primary);
    }

    private RollFileView view(RollFile file) {
        return RollFileView.of(file, file.state() == RollFileState.APPLYING ? applied.done(file.id()) : 0);
    }

    private Response answer(Response.ResponseBuilder response, RollFile file) {
        return response.tag(Etags.of(file.version())).entity(view(file)).build();
    }
}
