package org.dauys.observer.ballotpaper;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an election asks. */
@Path("/api/elections/{uuid}/ballot-paper")
@Tag(name = "record")
public class BallotPaperResource {

    private final BallotPapers papers;

    BallotPaperResource(BallotPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The ballot paper, exact bytes; the election's description has their SHA-256")
    public Response get(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        BallotPapers.StoredPaper paper =
                papers.find(uuid).orElseThrow(() -> new ProblemException(ObserverProblem.UNKNOWN_ELECTION, uuid));
        return Response.ok(paper.content()).tag(paper.sha256()).build();
    }
}
