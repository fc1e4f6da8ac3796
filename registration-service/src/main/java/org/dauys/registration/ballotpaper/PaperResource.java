package org.dauys.registration.ballotpaper;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ballot papers and lists of public credentials, byte for byte as they are hashed; their tag is the SHA-256. */
@Path("/api/registration/elections/{uuid}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ballot papers")
public class PaperResource {

    private final ElectionRepository elections;
    private final CredentialLists lists;

    PaperResource(ElectionRepository elections, CredentialLists lists) {
        this.elections = elections;
        this.lists = lists;
    }

    @GET
    @Path("/ballot-paper")
    @Operation(summary = "The ballot paper of an election, exact bytes")
    public Response ballotPaper(@PathParam("uuid") String uuid, @Context Request request) {
        byte[] paper = elections.paper(uuid).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return exact(() -> paper, CanonicalJson.sha256(paper), request);
    }

    @GET
    @Path("/credentials")
    @Operation(summary = "The public credentials of an election, exact bytes")
    public Response credentials(@PathParam("uuid") String uuid, @Context Request request) {
        String sha256 = lists.sha256(uuid).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        // Megabytes for a large electorate: not for those who have them already.
        return exact(() -> lists.find(uuid).orElseThrow().bytes(), sha256, request);
    }

    private static Response exact(Supplier<byte[]> bytes, String sha256, Request request) {
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(bytes.get()) : unchanged)
                .tag(tag)
                .build();
    }
}
