package org.dauys.observer.logindex;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.board.Dispositions;
import org.dauys.observer.payload.Sha256Hex;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log index of an election: what became of the records that name it, in its own partition. */
@Path("/api/elections/{uuid}/log-index")
@Tag(name = "log index", description = "What became of each record of the ballot box")
public class LogIndexResource {

    private final Elections elections;
    private final Dispositions dispositions;

    LogIndexResource(Elections elections, Dispositions dispositions) {
        this.elections = elections;
        this.dispositions = dispositions;
    }

    /**
     * One record.
     *
     * @param tracker Base64
     * @param sha256 the same, hexadecimal
     */
    public record IndexEntry(
            int partition,
            long offset,
            String tracker,
            String sha256,
            LogDispositions.Disposition disposition,
            Optional<Integer> height,
            Optional<String> reason) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The log index in the order of offsets",
            description =
                    "from: first offset of interest, as a receipt names it; cursor, of the page before, goes first")
    @APIResponse(responseCode = "200", description = "In the order of offsets")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "unknown-election")
    public Page<IndexEntry> list(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @QueryParam("cursor") String cursor,
            @QueryParam("from") @Min(0) Long from,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        int partition = elections.require(uuid).partition();
        long before = Optional.ofNullable(from).orElse(0L) - 1;
        List<LogDispositions.Entry> rows = dispositions.after(
                uuid, partition, page.after().map(LogIndexResource::offset).orElse(before), page.limit() + 1);
        return Page.cut(rows, page.limit(), row -> Long.toString(row.offset()), row -> entry(partition, row));
    }

    static IndexEntry entry(int partition, LogDispositions.Entry row) {
        return new IndexEntry(
                partition,
                row.offset(),
                Sha256Hex.toTracker(row.tracker()),
                row.tracker(),
                row.disposition(),
                row.height(),
                row.reason());
    }

    static long offset(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
