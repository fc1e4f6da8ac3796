package org.dauys.observer.archive;

import io.quarkus.vertx.http.Uncompressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9a-f]{64})\"");

    private final Records records;
    private final ArchiveEntries entries;
    private final ArchiveBytes archive;
    private final Downloads downloads;

    ArchiveResource(Records records, ArchiveEntries entries, ArchiveBytes archive, Downloads downloads) {
        this.downloads = downloads;
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
    @APIResponse(responseCode = "404", description = "no-record-yet")
    @APIResponse(responseCode = "416", description = "The range begins behind the end")
    @APIResponse(responseCode = "503", description = "too-many-downloads: come back after Retry-After seconds")
    public Response get(
            @PathParam("uuid") @jakarta.validation.constraints.Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context RoutingContext connection) {
        ChainHead head = records.require(uuid);
        if (ifNoneMatch != null && names(ifNoneMatch, head)) {
            return described(Response.notModified(), head).build();
        }
        Optional<ByteRange> asked = ByteRange.of(Optional.ofNullable(range), head.position())
                .filter(any -> ifRange == null || isOfThisChain(ifRange, uuid));
        return asked.map(part -> part(head, part, connection)).orElseGet(() -> whole(head, connection));
    }

    @HEAD
    @Operation(summary = "Size and tag of the archive")
    public Response head(
            @PathParam("uuid") @jakarta.validation.constraints.Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ChainHead head = records.require(uuid);
        return described(Response.ok(), head)
                .header(HttpHeaders.CONTENT_LENGTH, head.position())
                .build();
    }

    private Response whole(ChainHead head, RoutingContext connection) {
        return body(Response.ok(), head, new ByteRange(0, head.position() - 1), connection);
    }

    private Response part(ChainHead head, ByteRange part, RoutingContext connection) {
        if (!part.isSatisfiable()) {
            connection.response().putHeader("Content-Range", "bytes */" + head.position());
            throw new ProblemException(ObserverProblem.RANGE_NOT_SATISFIABLE, head.position())
                    .with("length", head.position());
        }
        ResponseBuilder response = Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + head.position());
        return body(response, head, part, connection);
    }

    private Response body(ResponseBuilder response, ChainHead head, ByteRange range, RoutingContext connection) {
        Downloads.Place place = downloads.begin();
        // Also when the reader is gone before the first byte is written.
        connection.addEndHandler(ended -> place.close());
        StreamingOutput bytes = out -> {
            try (place) {
                archive.write(head, range, out);
            }
        };
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

    /** A weak tag, a date or anything else that is not a tag of ours never matches (RFC 9110, 13.1.5). */
    private boolean isOfThisChain(String ifRange, String uuid) {
        Matcher tag = STRONG_TAG.matcher(ifRange.trim());
        return tag.matches() && entries.heightOf(uuid, tag.group(1)).isPresent();
    }
}
