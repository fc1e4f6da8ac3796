package org.dauys.simulator.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.voter.BallotBoxAnswer;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;
import org.dauys.simulator.voter.Voter;

/** Somebody who fetches a voting token in time and sends the ballot after the close and its grace. */
final class LateVoter {

    private static final long AFTER_GRACE_MILLIS = 700;

    private final Optional<Voter> voter;
    private final World world;
    private final Progress progress;
    private Optional<Api> token = Optional.empty();

    /** @param voter enrolled; without one nobody is late */
    LateVoter(Optional<Voter> voter, World world, Progress progress) {
        this.voter = voter;
        this.world = world;
        this.progress = progress;
    }

    /** While voting is open. */
    synchronized void fetchToken() {
        try {
            token = voter.map(Voter::votingToken);
        } catch (ApiProblem e) {
            if (!e.slug().equals("voting-closed")) {
                throw e;
            }
            progress.say("nobody is late: voting closed before a token was there");
        }
    }

    /** What the ballot box said; empty if nobody tried. */
    synchronized Optional<BallotBoxAnswer> tryAfter(Instant close, int graceSeconds) {
        return token.map(fetched -> {
            ElectionOnDevice device = world.devices().get(voter.orElseThrow().election());
            Await.moment(close.plusSeconds(graceSeconds).plusMillis(AFTER_GRACE_MILLIS));
            BallotBoxAnswer answer = voter.orElseThrow()
                    .voteWith(fetched, device, Marks.random(device.election().questions(), new Random()));
            progress.say("a ballot sent after the close: %s %s", answer.outcome(), answer.problem());
            return answer;
        });
    }
}
