package org.dauys.observer.logindex;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.observer.board.Dispositions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log index of a whole partition, with the records that no election's index has: those that name none that is known. */
@Path("/api/observation/log-index/{partition}")
@Tag(name = "log index")
public class PartitionLogIndexResource {

    private final Dispositions dispositions;

    PartitionLogIndexResource(Dispositions dispositions) {
        this.dispositions = dispositions;
    }

    /**
     * One record.
     *
     * @param election as its header says, whether there is such an election or not
     */
    public record PartitionEntry(String election, LogIndexResource.IndexEntry record) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of every record of a partition, whatever election it names")
    @APIResponse(responseCode = "200", description = "In the order of offsets; empty for a partition without records")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Page<PartitionEntry> list(
            @PathParam("partition") @Min(0) @Max(Short.MAX_VALUE) int partition,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Dispositions.OfElection> rows = dispositions.after(
                partition, page.after().map(LogIndexResource::offset).orElse(-1L), page.limit() + 1);
        return Page.cut(
                rows,
                page.limit(),
                row -> Long.toString(row.entry().offset()),
                row -> new PartitionEntry(row.electionUuid(), LogIndexResource.entry(partition, row.entry())));
    }
}
