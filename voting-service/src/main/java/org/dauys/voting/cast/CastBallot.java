package org.dauys.voting.cast;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotDefect;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.ballotbox.AppendOutcome;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.cast.CastScreening.Admitted;
import org.dauys.voting.election.KnownElection;
import org.dauys.voting.election.KnownElections;
import org.dauys.voting.receipt.Receipt;
import org.dauys.voting.receipt.ReceiptSigner;
import org.dauys.voting.verification.PoolFullException;
import org.dauys.voting.verification.VerifierPool;
import org.jboss.logging.Logger;

/**
 * Casts one ballot (voting protocol, flow 5): screened, checked completely, appended, acknowledged. A failure before the
 * append is a refusal; after it nothing but the ballot box's own answer may be reported.
 */
@Singleton
public class CastBallot {

    private static final Logger LOG = Logger.getLogger(CastBallot.class);

    private final CastScreening screening;
    private final KnownElections elections;
    private final VerifierPool verifiers;
    private final BallotBox ballotBox;
    private final ReceiptSigner signer;
    private final CastMetrics metrics;
    // Apart from the verifiers, whose queue may be full of ballots that are not in the box yet. What waits here is
    // bounded by the bytes in flight.
    private final ExecutorService receipts = Executors.newSingleThreadExecutor(runnable -> {
        Thread thread = new Thread(runnable, "receipts");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    CastBallot(
            CastScreening screening,
            KnownElections elections,
            VerifierPool verifiers,
            BallotBox ballotBox,
            ReceiptSigner signer,
            CastMetrics metrics) {
        this.screening = screening;
        this.elections = elections;
        this.verifiers = verifiers;
        this.ballotBox = ballotBox;
        this.signer = signer;
        this.metrics = metrics;
    }

    /**
     * The receipt of a ballot that counts as of now. Fails with a {@link ProblemException} of a {@link VotingProblem}
     * otherwise.
     */
    CompletionStage<Receipt> cast(CastRequest request) {
        return metrics.counted(started(request));
    }

    private CompletionStage<Receipt> started(CastRequest request) {
        try {
            Admitted admitted = screening.admit(request);
            return verifiers
                    .submit(request.ballot().length, () -> checkAndAppend(request, admitted))
                    .thenCompose(outcome -> answered(request, outcome));
        } catch (PoolFullException e) {
            // Spread, so that those who were refused together do not come back together.
            Duration later = Duration.ofSeconds(ThreadLocalRandom.current().nextInt(2, 8));
            return CompletableFuture.failedFuture(new ProblemException(VotingProblem.TOO_BUSY).retryAfter(later));
        } catch (ProblemException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<AppendOutcome> checkAndAppend(CastRequest request, Admitted admitted) {
        // What waited past its time is not worth checking.
        screening.requireStillCastable(request);
        requireValid(metrics.timed(() -> admitted.rules().checker().check(request.ballot())));
        screening.requireStillCastable(request);
        return ballotBox.append(admitted.state().partition(), request.electionUuid(), request.ballot());
    }

    private static void requireValid(BallotCheck check) {
        if (check instanceof BallotCheck.Invalid invalid) {
            throw problemOf(invalid.reason());
        }
    }

    private static ProblemException problemOf(BallotDefect defect) {
        String reason = defect.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (defect) {
            case NOT_CANONICAL, INVALID_SCALAR, INVALID_ELEMENT -> CastScreening.malformed(reason);
            case UNLISTED_CREDENTIAL -> new ProblemException(VotingProblem.NOT_ON_LIST);
            default -> new ProblemException(VotingProblem.INVALID_BALLOT).with("reason", reason);
        };
    }

    /**
     * The answer once the ballot box has answered. From here on the ballot is or may be in the box: whatever fails now, the
     * voter is told to send the same bytes again, and never that nothing happened.
     */
    private CompletionStage<Receipt> answered(CastRequest request, AppendOutcome outcome) {
        if (outcome instanceof AppendOutcome.NotSent) {
            return CompletableFuture.failedFuture(CastScreening.unavailable());
        }
        try {
            return CompletableFuture.supplyAsync(() -> answer(request, outcome), receipts)
                    .exceptionally(failure -> {
                        throw asAfterTheAppend(request, failure);
                    });
        } catch (RejectedExecutionException e) {
            // This pod is being stopped.
            return CompletableFuture.failedFuture(asAfterTheAppend(request, e));
        }
    }

    private Receipt answer(CastRequest request, AppendOutcome outcome) {
        if (outcome instanceof AppendOutcome.Appended appended) {
            return acknowledged(request, appended);
        }
        throw unknown(request);
    }

    private static ProblemException asAfterTheAppend(CastRequest request, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        LOG.errorf(
                "no receipt for a ballot that was handed over: %s",
                cause.getClass().getName());
        return unknown(request);
    }

    private static ProblemException unknown(CastRequest request) {
        return new ProblemException(VotingProblem.OUTCOME_UNKNOWN)
                .with("tracker", Tracker.of(request.ballot()).toBase64());
    }

    private Receipt acknowledged(CastRequest request, AppendOutcome.Appended appended) {
        // The close may have been moved later since the ballot was screened: the latest one is the one that counts.
        ElectionState state =
                elections.find(request.electionUuid()).map(KnownElection::state).orElseThrow();
        boolean inTime = !appended.logAppendTime().isAfter(state.lastAppendTime());
        Receipt receipt = signer.receipt(
                request.electionUuid(),
                Tracker.of(request.ballot()).toBase64(),
                new ReceiptSigner.LogPosition(
                        appended.logEpoch(), appended.partition(), appended.offset(), appended.logAppendTime()),
                inTime ? Receipt.ACCEPTED : Receipt.LATE);
        if (!inTime) {
            throw new ProblemException(VotingProblem.LATE).with("receipt", receipt);
        }
        return receipt;
    }

    @PreDestroy
    void close() {
        receipts.shutdown();
    }
}
