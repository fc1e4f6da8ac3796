package org.dauys.observer.checkpoint;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.dauys.events.election.ElectionState;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.audit.AuditProgress;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainHeads;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signed heads. */
@Path("/api/elections/{uuid}/checkpoint")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checkpoints", description = "Signed heads of the records")
public class CheckpointResource {

    private final ChainHeads heads;
    private final AuditProgress progress;
    private final CheckpointKey key;
    private final Clock clock;

    CheckpointResource(ChainHeads heads, AuditProgress progress, CheckpointKey key, Clock clock) {
        this.heads = heads;
        this.progress = progress;
        this.key = key;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The head of a record, signed now")
    public Checkpoint checkpoint(@PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid) {
        ChainHead head = heads.find(uuid).orElseThrow(() -> new ProblemException(ObserverProblem.NO_RECORD_YET, uuid));
        Checkpoint.Signed signed = new Checkpoint.Signed(
                uuid,
                head.height(),
                head.eventHash(),
                head.position(),
                progress.of(uuid).verifiedHeight(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                key.id());
        return signed.with(key.sign(CanonicalJson.write(signed)));
    }
}
