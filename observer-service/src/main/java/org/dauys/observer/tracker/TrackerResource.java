package org.dauys.observer.tracker;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.ballotlog.LogEntry;
import org.dauys.observer.board.ChainedBallots;
import org.dauys.observer.board.Dispositions;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a ballot is, for whoever knows its tracker. */
@Path("/api/elections/{uuid}/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trackers", description = "Finding a ballot by its tracker")
public class TrackerResource {

    private final ChainedBallots chained;
    private final BallotLogCopy log;
    private final Dispositions dispositions;

    TrackerResource(ChainedBallots chained, BallotLogCopy log, Dispositions dispositions) {
        this.chained = chained;
        this.log = log;
        this.dispositions = dispositions;
    }

    /** A position in the ballot box. */
    public record LogPosition(int partition, long offset) {}

    /**
     * A ballot in the record.
     *
     * @param tracker Base64
     * @param sha256 the same, hexadecimal
     * @param height of its event
     * @param superseded whether a later ballot of the same credential counts instead
     * @param log where it first came into the ballot box
     */
    public record OnBoard(String tracker, String sha256, int height, boolean superseded, Optional<LogPosition> log) {}

    /**
     * A ballot that is in the ballot box and not in the record.
     *
     * @param disposition why it will not be, or that it is chained and about to be here; absent while it is not decided
     */
    public record InLog(
            String tracker,
            String sha256,
            LogPosition log,
            Optional<LogDispositions.Disposition> disposition,
            Optional<String> reason) {}

    @GET
    @Path("{sha256}")
    @Operation(summary = "A ballot by the hexadecimal SHA-256 of its bytes")
    @APIResponse(responseCode = "200", description = "In the record")
    @APIResponse(responseCode = "202", description = "In the ballot box, not in the record")
    @APIResponse(responseCode = "404", description = "In neither")
    @APIResponse(responseCode = "400", description = "malformed-tracker")
    public Response bySha256(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @PathParam("sha256") String sha256) {
        if (!Sha256Hex.isHex(sha256)) {
            throw new ProblemException(ObserverProblem.MALFORMED_TRACKER);
        }
        return answer(uuid, sha256);
    }

    @GET
    @Operation(summary = "A ballot by its tracker in Base64")
    @APIResponse(responseCode = "200", description = "In the record")
    @APIResponse(responseCode = "202", description = "In the ballot box, not in the record")
    @APIResponse(responseCode = "400", description = "malformed-tracker")
    @APIResponse(responseCode = "404", description = "unknown-tracker: in neither")
    public Response byTracker(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @QueryParam("tracker") String tracker) {
        return answer(
                uuid,
                Optional.ofNullable(tracker)
                        .flatMap(Sha256Hex::fromTracker)
                        .orElseThrow(() -> new ProblemException(ObserverProblem.MALFORMED_TRACKER)));
    }

    private Response answer(String uuid, String hex) {
        Optional<LogEntry> logged = log.first(uuid, hex);
        Optional<LogPosition> position = logged.map(entry -> new LogPosition(entry.partition(), entry.offset()));
        String tracker = Sha256Hex.toTracker(hex);
        return chained.find(uuid, hex)
                .map(ballot -> Response.ok(new OnBoard(tracker, hex, ballot.height(), ballot.superseded(), position)))
                .or(() -> logged.map(entry -> inLog(entry, tracker)))
                .orElseThrow(() -> new ProblemException(ObserverProblem.UNKNOWN_TRACKER))
                .build();
    }

    private Response.ResponseBuilder inLog(LogEntry entry, String tracker) {
        Optional<LogDispositions.Entry> disposition = dispositions.at(entry.partition(), entry.offset());
        return Response.accepted(new InLog(
                tracker,
                entry.tracker(),
                new LogPosition(entry.partition(), entry.offset()),
                disposition.map(LogDispositions.Entry::disposition),
                disposition.flatMap(LogDispositions.Entry::reason)));
    }
}
