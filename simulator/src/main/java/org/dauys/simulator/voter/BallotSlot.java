package org.dauys.simulator.voter;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.CastJournal;

/** Puts ballots into the ballot box, and repeats with the same bytes while the outcome is open. */
public final class BallotSlot {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final Optional<CastJournal> journal;

    /** @param journal has every attempt, with its plaintext, before the next one */
    public BallotSlot(CastJournal journal) {
        this.journal = Optional.of(journal);
    }

    private BallotSlot() {
        this.journal = Optional.empty();
    }

    /** For a real person's ballot: what was marked is written down nowhere. */
    public static BallotSlot withoutJournal() {
        return new BallotSlot();
    }

    /**
     * Casts.
     *
     * @param withVotingToken the system, with a voting token
     * @param ballot the bytes
     * @param marks its plaintext, for the journal
     * @param persistence how long to repeat while it is worth it
     * @return the last answer
     */
    public BallotBoxAnswer cast(
            Api withVotingToken, ElectionOnDevice election, Ballot ballot, Marks marks, Duration persistence) {
        Instant end = Instant.now().plus(persistence);
        for (int attempt = 1; ; attempt++) {
            BallotBoxAnswer answer = once(withVotingToken, election.uuid(), ballot.bytes());
            journal.ifPresent(kept -> kept.write(new CastAttempt(
                    kept.nextKey(),
                    election.uuid(),
                    ballot.credential().hex(),
                    ballot.tracker().toHex(),
                    answer.outcome(),
                    answer.position(),
                    marks.plaintext(election.election().questions()))));
            if (!answer.isWorthRepeating() || Instant.now().isAfter(end)) {
                return answer;
            }
            Await.pause(Math.min(2_000, 200L * attempt));
        }
    }

    private static BallotBoxAnswer once(Api api, String uuid, byte[] ballot) {
        try {
            return BallotBoxAnswer.of(api.tryPostBytes(
                    "/api/ballot-box/" + uuid + "/ballots", "application/json", ballot, ANSWER_TIMEOUT));
        } catch (UncheckedIOException e) {
            return BallotBoxAnswer.none();
        }
    }
}
