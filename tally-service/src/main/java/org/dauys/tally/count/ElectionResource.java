package org.dauys.tally.count;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dauys.events.election.ElectionState;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.ProblemException;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.count.CountRepository.GivenDecryption;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;
import org.dauys.tally.problem.TallyProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An election, its objects and its result over HTTP; all public. */
@Path("/api/tally/elections/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class ElectionResource {
    private static final String SHA256 = "[0-9a-f]{64}";
    private static final int YEAR_SECONDS = 31_536_000;

    private final ElectionRepository elections;
    private final BallotPaperRepository papers;
    private final ChainRepository chains;
    private final CountRepository counts;

    ElectionResource(
            ElectionRepository elections,
            BallotPaperRepository papers,
            ChainRepository chains,
            CountRepository counts) {
        this.elections = elections;
        this.papers = papers;
        this.chains = chains;
        this.counts = counts;
    }

    /** A binding proof, published beside the archive. */
    public record BindingProof(int owner, String partialDecryptionSha256, String bindingProof) {}

    @GET
    @PermitAll
    @Operation(summary = "Stage, height, head, times, partial decryptions given and needed")
    public ElectionView show(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ElectionRecord election = election(uuid);
        PaperRecord paper = papers.find(uuid).orElseThrow();
        List<Integer> given =
                counts.given(uuid).stream().map(GivenDecryption::owner).toList();
        return new ElectionView(
                uuid,
                election.primaryId(),
                paper.content().name(),
                election.stage(),
                election.partition(),
                election.opens(),
                election.closes(),
                election.graceSeconds(),
                election.height(),
                election.head(),
                election.electionHash(),
                paper.paperSha256(),
                paper.electorate(),
                given.size(),
                AdvanceCounts.needed(election),
                given,
                election.failure());
    }

    @GET
    @Path("/objects/{sha256}")
    @PermitAll
    @Operation(summary = "An object of the record, exact bytes")
    @APIResponse(responseCode = "200", description = "The bytes; they never change")
    public Response object(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @PathParam("sha256") @Pattern(regexp = SHA256) String sha256) {
        byte[] content =
                chains.object(uuid, sha256).orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_OBJECT));
        CacheControl forever = new CacheControl();
        forever.setMaxAge(YEAR_SECONDS);
        forever.getCacheExtension().put("immutable", "");
        return Response.ok(content, MediaType.APPLICATION_JSON)
                .tag(new EntityTag(sha256))
                .cacheControl(forever)
                .build();
    }

    @GET
    @Path("/binding-proofs")
    @PermitAll
    @Operation(summary = "Proofs that bind partial decryptions to ciphertexts and factors")
    public Page<BindingProof> bindingProofs(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        election(uuid);
        return Page.whole(counts.given(uuid).stream()
                .flatMap(given -> given.bindingProof().stream()
                        .map(proof -> new BindingProof(given.owner(), given.sha256(), proof)))
                .toList());
    }

    @GET
    @Path("/result")
    @PermitAll
    @Operation(summary = "The counts of every contest")
    @APIResponse(responseCode = "404", description = "no-result-yet")
    public ElectionResultPublished result(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        election(uuid);
        return counts.result(uuid).orElseThrow(() -> new ProblemException(TallyProblem.NO_RESULT_YET));
    }

    private ElectionRecord election(String uuid) {
        return elections.find(uuid).orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_ELECTION));
    }
}
