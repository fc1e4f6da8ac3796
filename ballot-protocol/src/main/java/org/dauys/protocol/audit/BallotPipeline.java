package org.dauys.protocol.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.ballot.BallotDefect;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.tally.TallyAccumulator;

/**
 * Ballots on their way through the checks: proofs in parallel, a bounded number and a bounded number of bytes at a
 * time; effects (last ballot per credential, running sum) strictly in the order of the record. Keeps no ballot.
 */
final class BallotPipeline {
    private static final int IN_FLIGHT_PER_THREAD = 16;
    private static final int IN_FLIGHT_BYTES = 32 << 20;

    private record InFlight(int height, int bytes, Future<BallotCheck> check) {}

    private final VerifierOptions options;
    private final ExecutorService executor;
    private final BallotSource source;
    private final BallotChecker checker;
    private final TallyAccumulator sum;
    private final int maxLength;
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private final BallotIndex index = new BallotIndex();
    private int bytesInFlight;
    private int settledBallots;

    BallotPipeline(RecordContents.Setup setup, VerifierOptions options, ExecutorService executor, BallotSource source) {
        this.options = options;
        this.executor = executor;
        this.source = source;
        this.checker = new BallotChecker(setup.election(), setup.credentials());
        this.sum = new TallyAccumulator(setup.election());
        this.maxLength = BallotChecker.maxLength(setup.election());
    }

    BallotIndex index() {
        return index;
    }

    /** Takes a ballot in; may settle older ones first. */
    void submit(int height, Sha256 tracker, byte[] ballot) {
        if (ballot.length > maxLength) {
            throw new DefectException(
                    RecordDefect.INVALID_BALLOT,
                    Optional.of(BallotDefect.NOT_CANONICAL),
                    "longer than any ballot of this election");
        }
        index.place(tracker, height);
        boolean trusted = height <= options.trustedHeight();
        Future<BallotCheck> check =
                executor.submit(() -> trusted ? checker.checkWithoutProofs(ballot) : checker.check(ballot));
        inFlight.add(new InFlight(height, ballot.length, check));
        bytesInFlight += ballot.length;
        while (isFull() || !inFlight.isEmpty() && inFlight.peek().check().isDone()) {
            settleOldest();
        }
    }

    private boolean isFull() {
        return inFlight.size() > options.threads() * IN_FLIGHT_PER_THREAD || bytesInFlight > IN_FLIGHT_BYTES;
    }

    /** Waits for all ballots. */
    void settle() {
        while (!inFlight.isEmpty()) {
            settleOldest();
        }
    }

    int ballots() {
        return settledBallots;
    }

    /** Height of the oldest ballot that has not been settled. */
    Optional<Integer> oldestInFlight() {
        return Optional.ofNullable(inFlight.peek()).map(InFlight::height);
    }

    TallyAccumulator sum() {
        return sum;
    }

    private void settleOldest() {
        InFlight oldest = inFlight.element();
        BallotCheck check = await(oldest.check());
        if (check instanceof BallotCheck.Invalid invalid) {
            throw new DefectException(RecordDefect.INVALID_BALLOT, Optional.of(invalid.reason()), invalid.detail());
        }
        inFlight.remove();
        bytesInFlight -= oldest.bytes();
        Ballot ballot = ((BallotCheck.Valid) check).ballot();
        index.supersede(ballot).ifPresent(superseded -> sum.subtract(reread(superseded)));
        sum.add(ballot);
        settledBallots++;
    }

    private Ballot reread(Tracker tracker) {
        byte[] bytes = source.ballot(tracker);
        if (!Tracker.of(bytes).equals(tracker)) {
            throw new IllegalStateException("the source of ballots gave other bytes than before");
        }
        return Ballot.parse(bytes);
    }

    private static BallotCheck await(Future<BallotCheck> check) {
        try {
            return check.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("checking a ballot failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
