package org.dauys.observer.archive;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A record as one Belenios archive. It only grows, so an interrupted or an old download is continued with a range; the
 * tag is the hash of the last event, and {@code If-Range} may name any earlier head of the same chain.
 */
@Path("/api/elections/{uuid}/archive")
@Tag(name = "record")
public class ArchiveResource {

    private static final String TYPE = "application/x-tar";

    private final Records records;
    private final ArchiveEntries entries;
    private final ArchiveBytes archive;

    ArchiveResource(Records records, ArchiveEntries entries, ArchiveBytes archive) {
        this.records = records;
        this.entries = entries;
        this.archive = archive;
    }

    @GET
    @Uncompressed
    @Operation(summary = "The archive (.bel); ranges resume it")
    @APIResponse(responseCode = "200", description = "The whole archive")
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Nothing has been appended")
    @APIResponse(responseCode = "416", description = "The range begins behind the end")
    public Response get(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        ChainHead head = records.require(uuid);
        if (ifNoneMatch != null && names(ifNoneMatch, head)) {
            return described(Response.notModified(), head).build();
        }
        Optional<ByteRange> asked = ByteRange.of(Optional.ofNullable(range), head.position())
                .filter(any -> ifRange == null || isOfThisChain(ifRange, uuid));
        return asked.map(part -> part(head, part)).orElseGet(() -> whole(head));
    }

    @HEAD
    @Operation(summary = "Size and tag of the archive")
    public Response head(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ChainHead head = records.require(uuid);
        return described(Response.ok(), head)
                .header(HttpHeaders.CONTENT_LENGTH, head.position())
                .build();
    }

    private Response whole(ChainHead head) {
        return body(Response.ok(), head, new ByteRange(0, head.position() - 1));
    }

    private Response part(ChainHead head, ByteRange part) {
        if (!part.isSatisfiable()) {
            throw new ProblemException(ObserverProblem.RANGE_NOT_SATISFIABLE, head.position())
                    .with("length", head.position());
        }
        ResponseBuilder response = Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + head.position());
        return body(response, head, part);
    }

    private Response body(ResponseBuilder response, ChainHead head, ByteRange range) {
        StreamingOutput bytes = out -> archive.write(head, range, out);
        return described(response, head)
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .entity(bytes)
                .build();
    }

    private static ResponseBuilder described(ResponseBuilder response, ChainHead head) {
        return response.type(TYPE)
                .tag(head.eventHash())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + head.electionUuid() + ".bel\"");
    }

    private static boolean names(String ifNoneMatch, ChainHead head) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.replace("W/", "").equals("\"" + head.eventHash() + "\""));
    }

    private boolean isOfThisChain(String ifRange, String uuid) {
        String hash = ifRange.replace("\"", "").trim();
        return entries.heightOf(uuid, hash).isPresent();
    }
}
