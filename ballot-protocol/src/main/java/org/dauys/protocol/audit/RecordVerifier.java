package org.dauys.protocol.audit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.dauys.protocol.archive.BrokenChainException;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventChain;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.tally.TallyAccumulator;

/**
 * Verifies a record as it comes, object by object and event by event (§3.5): names, chain, order, setup, every ballot
 * with all its proofs, repeated ballots, the encrypted tally, decryptions and result. Ballots are checked on a pool of
 * threads of its own and take effect in order; {@link #verifiedHeight} says how far everything is settled. After the
 * first finding it accepts nothing more. Use from one thread; {@link ArchiveVerifier} feeds it from a file.
 */
public final class RecordVerifier implements AutoCloseable {
    private final VerifierOptions options;
    private final BallotSource source;
    private final VerificationProgress progress;
    private final ExecutorService executor;
    private final PendingObjects objects = new PendingObjects();
    private final EventChain chain = EventChain.empty();
    private Optional<RecordContents.Setup> setup = Optional.empty();
    private Optional<BallotPipeline> ballots = Optional.empty();
    private Optional<TallyVerifier> tally = Optional.empty();
    private Optional<Finding> finding = Optional.empty();
    private int verifiedHeight = -1;

    /**
     * @param source gives back the bytes of ballots that this verifier has been given
     * @param progress is told on the calling thread
     */
    public RecordVerifier(VerifierOptions options, BallotSource source, VerificationProgress progress) {
        this.options = options;
        this.source = source;
        this.progress = progress;
        this.executor = VerifierThreads.start(options.threads());
    }

    /**
     * The next data object, before the event that refers to it.
     *
     * @param stated the digest by which it is named
     * @return what is wrong, if anything is by now known to be
     */
    public Optional<Finding> object(Sha256 stated, byte[] content) {
        return guarded(() -> objects.add(stated, content));
    }

    /**
     * The next event.
     *
     * @param stated the digest by which it is named
     * @return what is wrong, if anything is by now known to be; ballots may still be under way
     */
    public Optional<Finding> event(Sha256 stated, byte[] content) {
        return guarded(() -> {
            SetupVerifier.require(
                    Sha256.of(content).equals(stated),
                    RecordDefect.WRONG_OBJECT_NAME,
                    "event " + stated + " has other content than its name says");
            Event event = SetupVerifier.malformedAs(RecordDefect.MALFORMED_EVENT, "event", () -> Event.parse(content));
            // The chain moves on last, so that whatever is found before counts for this event's height.
            requireFollows(event);
            apply(event, chain.height() + 1);
            objects.requireNone();
            chain.accept(event);
            noteProgress();
        });
    }

    /** Waits until everything given so far is settled. */
    public Optional<Finding> settle() {
        return guarded(() -> {
            ballots.ifPresent(BallotPipeline::settle);
            noteProgress();
        });
    }

    /** Settles, and requires that there is a Setup and nothing is left over: the end of an archive, as far as it is. */
    public Optional<Finding> finish() {
        settle();
        return guarded(() -> {
            objects.requireNone();
            SetupVerifier.require(setup.isPresent(), RecordDefect.EMPTY_RECORD, "the record has no event");
        });
    }

    /** The first thing that is wrong, if anything is by now known to be. */
    public Optional<Finding> finding() {
        return finding;
    }

    /** Height of the last event up to which everything is verified, -1 at the beginning. */
    public int verifiedHeight() {
        return verifiedHeight;
    }

    /** The verified contents so far. Settle first: ballots under way are not in it. */
    public RecordContents contents() {
        return new RecordContents(
                setup,
                tally.map(TallyVerifier::encryptedTally),
                tally.map(TallyVerifier::decryptions).orElse(Map.of()),
                ballots.map(BallotPipeline::index).orElseGet(BallotIndex::new));
    }

    /** What has been verified. Settle first: ballots under way are not in it. */
    public RecordSummary summary() {
        return new RecordSummary(
                setup.map(each -> each.election().uuid()),
                setup.map(RecordContents.Setup::electionHash),
                verifiedHeight,
                verifiedHeight == chain.height() ? chain.headHash() : Optional.empty(),
                verifiedHeight == chain.height() ? chain.last().map(Event::type) : Optional.empty(),
                setup.map(each -> each.credentials().size()).orElse(0),
                ballots.map(BallotPipeline::ballots).orElse(0),
                ballots.map(BallotPipeline::sum).map(TallyAccumulator::size).orElse(0),
                tally.map(each -> each.sized().encryptedTally()),
                tally.map(each -> each.decryptions().size()).orElse(0),
                tally.flatMap(TallyVerifier::result));
    }

    /** Stops the threads. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** How large the next object may be: what is larger need not be read to be refused. */
    int room() {
        return objects.room();
    }

    /** Ends the verification with a defect that was found outside, such as one of the archive's form. */
    Optional<Finding> fail(RecordDefect reason, String detail) {
        return guarded(() -> {
            throw new DefectException(reason, detail);
        });
    }

    private void requireFollows(Event event) {
        try {
            chain.requireNext(event);
        } catch (BrokenChainException e) {
            throw new DefectException(
                    switch (e.defect()) {
                        case WRONG_PARENT -> RecordDefect.WRONG_PARENT;
                        case WRONG_HEIGHT -> RecordDefect.WRONG_HEIGHT;
                        case BALLOT_AFTER_END -> RecordDefect.BALLOT_AFTER_END;
                        case WRONG_ORDER -> RecordDefect.WRONG_ORDER;
                        case WRONG_PAYLOAD -> RecordDefect.WRONG_PAYLOAD;
                    },
                    String.valueOf(e.getMessage()));
        }
    }

    private void apply(Event event, int height) {
        if (event.type() == EventType.SETUP) {
            byte[] payload = objects.take(event.payload().orElseThrow());
            RecordContents.Setup verified = SetupVerifier.verify(payload, objects, options, executor);
            objects.setUp();
            setup = Optional.of(verified);
            ballots = Optional.of(new BallotPipeline(verified, options, executor, source));
        } else if (event.type() == EventType.BALLOT) {
            ballot(event.payload().orElseThrow(), height);
        } else {
            BallotPipeline pipeline = ballots.orElseThrow();
            pipeline.settle();
            Optional<byte[]> payload = event.payload().map(objects::take);
            if (event.type() == EventType.ENCRYPTED_TALLY) {
                tally = Optional.of(
                        new TallyVerifier(setup.orElseThrow(), pipeline.sum(), payload.orElseThrow(), objects));
            } else if (event.type() == EventType.PARTIAL_DECRYPTION) {
                tally.orElseThrow().decryption(payload.orElseThrow(), objects);
            } else if (event.type() == EventType.RESULT) {
                tally.orElseThrow().result(payload.orElseThrow());
            }
        }
    }

    private void ballot(Sha256 tracker, int height) {
        BallotPipeline pipeline = ballots.orElseThrow();
        Optional<byte[]> bytes = objects.find(tracker);
        SetupVerifier.require(
                pipeline.index().heightOf(new Tracker(tracker)).isEmpty(),
                RecordDefect.REPEATED_TRACKER,
                "ballot " + tracker + " is already there");
        SetupVerifier.require(bytes.isPresent(), RecordDefect.MISSING_OBJECT, "object " + tracker + " is missing");
        pipeline.submit(height, tracker, bytes.get());
    }

    private void noteProgress() {
        int settled = ballots.flatMap(BallotPipeline::oldestInFlight)
                .map(height -> height - 1)
                .orElse(chain.height());
        if (settled > verifiedHeight) {
            verifiedHeight = settled;
            progress.verified(settled, ballots.map(BallotPipeline::ballots).orElse(0));
        }
    }

    private Optional<Finding> guarded(Runnable step) {
        if (finding.isPresent()) {
            return finding;
        }
        try {
            step.run();
        } catch (DefectException e) {
            finding = Optional.of(earlierFindingOr(e));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("a parser's refusal was not expected here", e);
        }
        return finding;
    }

    /** A ballot under way is older than whatever was found at the head, so its defect comes first. */
    private Finding earlierFindingOr(DefectException found) {
        Optional<BallotPipeline> pipeline = ballots;
        if (pipeline.isEmpty()) {
            return found.at(chain.height() + 1);
        }
        try {
            pipeline.get().settle();
        } catch (DefectException e) {
            return e.at(pipeline.get().oldestInFlight().orElse(chain.height()));
        } finally {
            noteProgress();
        }
        return found.at(chain.height() + 1);
    }
}
