package org.dauys.observer.archive;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.observer.problem.ObserverProblem;
import org.dauys.protocol.archive.LastEvent;
import org.dauys.protocol.digest.Sha256;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A record object by object, under the paths that {@code belenios-tool archive pull} asks for. */
@Path("/api/elections/{uuid}")
@Tag(name = "record", description = "The public record of an election")
public class RecordResource {

    private static final int A_YEAR = 365 * 24 * 3600;

    private final Records records;
    private final ArchiveEntries entries;

    RecordResource(Records records, ArchiveEntries entries) {
        this.records = records;
        this.entries = entries;
    }

    @GET
    @Path("archive-header")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "First entry of the archive, exact bytes")
    @APIResponse(responseCode = "200", description = "The bytes")
    @APIResponse(responseCode = "404", description = "no-record-yet")
    public Response archiveHeader(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        return Response.ok(records.require(uuid).header().getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    @GET
    @Path("last-event")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Height, hash and archive position of the last event")
    @APIResponse(responseCode = "200", description = "The last event")
    @APIResponse(responseCode = "404", description = "no-record-yet")
    public Response lastEvent(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ChainHead head = records.require(uuid);
        LastEvent last = new LastEvent(head.height(), Sha256.parseHex(head.eventHash()), head.position());
        return Response.ok(last.canonicalBytes()).build();
    }

    @GET
    @Path("objects/{hash}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An object or event of the record by its SHA-256, exact bytes")
    @APIResponse(responseCode = "200", description = "The bytes; they never change")
    @APIResponse(responseCode = "404", description = "unknown-object")
    public Response object(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @PathParam("hash") @Pattern(regexp = "[0-9a-f]{64}") String hash) {
        if (!Sha256Hex.isHex(hash)) {
            throw new ProblemException(ObserverProblem.UNKNOWN_OBJECT);
        }
        byte[] bytes =
                entries.object(uuid, hash).orElseThrow(() -> new ProblemException(ObserverProblem.UNKNOWN_OBJECT));
        CacheControl forEver = new CacheControl();
        forEver.setMaxAge(A_YEAR);
        forEver.getCacheExtension().put("immutable", "");
        return Response.ok(bytes).tag(hash).cacheControl(forEver).build();
    }
}
