package org.dauys.voting.status;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.admission.WaitingRoom;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.election.KnownElection;
import org.dauys.voting.election.KnownElections;
import org.dauys.voting.verification.VerifierPool;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everyone may ask the ballot box. */
@Path("/api/ballot-box")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Status")
public class StatusResource {

    private final KnownElections elections;
    private final Announcements announcements;
    private final BallotBox ballotBox;
    private final VerifierPool verifiers;
    private final WaitingRoom waitingRoom;
    private final Clock clock;

    @Inject
    StatusResource(
            KnownElections elections,
            Announcements announcements,
            BallotBox ballotBox,
            VerifierPool verifiers,
            WaitingRoom waitingRoom,
            Clock clock) {
        this.elections = elections;
        this.announcements = announcements;
        this.ballotBox = ballotBox;
        this.verifiers = verifiers;
        this.waitingRoom = waitingRoom;
        this.clock = clock;
    }

    @GET
    @Path("/status")
    @Operation(
            summary =
                    "Whether the ballot box takes ballots, how busy this pod is, and how long the queue for logging in")
    public BallotBoxStatus status() {
        Collection<KnownElection> known = elections.all();
        Instant now = clock.instant();
        int ready = (int)
                known.stream().filter(election -> election.rules().isPresent()).count();
        int open = (int) known.stream()
                .filter(election -> election.rules().isPresent() && isOpen(election.state(), now))
                .count();
        return new BallotBoxStatus(
                state(),
                new BallotBoxStatus.Elections(known.size(), ready, open),
                new BallotBoxStatus.Queue(verifiers.waiting(), verifiers.capacity()),
                waitingRoom.summary());
    }

    @GET
    @Path("/{uuid}/announcements")
    @Operation(summary = "Removals and restorations of candidates of this election, newest first")
    @APIResponse(responseCode = "200", description = "The announcements")
    @APIResponse(responseCode = "404", description = "unknown-election")
    public AnnouncementList announcements(@PathParam("uuid") String uuid) {
        return elections
                .find(uuid)
                .map(election -> new AnnouncementList(announcements.of(election.state())))
                .orElseThrow(() -> new ProblemException(VotingProblem.UNKNOWN_ELECTION));
    }

    private String state() {
        if (!ballotBox.isAvailable()) {
            return "unavailable";
        }
        return verifiers.waiting() * 2 > verifiers.capacity() ? "busy" : "open";
    }

    private static boolean isOpen(ElectionState state, Instant now) {
        return !now.isBefore(state.opens()) && !now.isAfter(state.closes());
    }
}
