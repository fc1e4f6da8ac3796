package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventChain;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.audit.RecordDraft.Step;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.ballot.BallotDefect;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordVerifierTest {
    private static final SampleElection SAMPLE = new SampleElection();
    private static final List<Ballot> BALLOTS = SAMPLE.ballots();
    private static final RecordDraft RECORD = SAMPLE.record(BALLOTS);

    @TempDir
    Path folder;

    /** Feeds a verifier as a service would that stores objects by digest. */
    private static final class Feed implements AutoCloseable {
        final Map<Sha256, byte[]> stored = new HashMap<>();
        final List<Integer> progress = new ArrayList<>();
        final EventChain chain = EventChain.empty();
        final RecordVerifier verifier;

        Feed(VerifierOptions options) {
            verifier = new RecordVerifier(
                    options, tracker -> stored.get(tracker.digest()), (height, ballots) -> progress.add(height));
        }

        Optional<Finding> step(Step step) {
            for (byte[] object : step.objects()) {
                stored.put(Sha256.of(object), object);
                verifier.object(Sha256.of(object), object);
            }
            Event event = chain.append(step.type(), step.payload());
            return verifier.event(event.hash(), event.canonicalBytes());
        }

        @Override
        public void close() {
            verifier.close();
        }
    }

    @Test
    void followsARecordEventByEvent() {
        try (Feed feed = new Feed(VerifierOptions.defaults())) {
            for (Step step : RECORD.steps()) {
                assertThat(feed.step(step)).isEmpty();
                assertThat(feed.verifier.settle()).isEmpty();
                assertThat(feed.verifier.verifiedHeight()).isEqualTo(feed.chain.height());
                assertThat(feed.verifier.summary().headHash()).isEqualTo(feed.chain.headHash());
            }
            assertThat(feed.verifier.finish()).isEmpty();
            assertThat(feed.verifier.summary().isComplete()).isTrue();
            assertThat(feed.verifier.summary().ballots()).isEqualTo(5);
            assertThat(feed.progress).isSorted().endsWith(10);
        }
    }

    @Test
    void verifiedContentsServeVotersAndTrustees() throws Exception {
        RecordContents contents = verify(RECORD, VerifierOptions.defaults()).contents();

        for (int i = 0; i < BALLOTS.size(); i++) {
            assertThat(contents.ballots().heightOf(BALLOTS.get(i).tracker())).hasValue(i + 1);
        }
        assertThat(contents.ballots().heightOf(Tracker.of(new byte[0]))).isEmpty();
        assertThat(contents.ballots().lastOf(BALLOTS.get(1).credential()))
                .contains(BALLOTS.get(3).tracker());
        assertThat(contents.ballots().lastOf(SAMPLE.voters.get(4).publicCredential(SAMPLE.election.uuid())))
                .isEmpty();
        assertThat(contents.setup().orElseThrow().election()).isEqualTo(SAMPLE.election);
        assertThat(contents.setup().orElseThrow().trustees()).isEqualTo(SAMPLE.trustees);
        assertThat(contents.encryptedTally().orElseThrow().fits(SAMPLE.election))
                .isTrue();
        assertThat(contents.partialDecryptions()).containsOnlyKeys(1, 2);
    }

    @Test
    void aRecordThatIsStillGrowingIsValidButNotComplete() throws Exception {
        for (int height = 0; height < 10; height++) {
            RecordVerification verification = verify(RECORD.until(height), VerifierOptions.defaults());

            assertThat(verification.isValid()).as("up to " + height).isTrue();
            assertThat(verification.summary().height()).isEqualTo(height);
            assertThat(verification.summary().isComplete()).isFalse();
        }
    }

    @Test
    void objectsToWhichNoEventRefersAreNotHeldWithoutBound() {
        try (Feed feed = new Feed(VerifierOptions.defaults())) {
            feed.step(RECORD.steps().get(0));
            int fed = 0;
            Optional<Finding> finding = Optional.empty();
            while (finding.isEmpty() && fed < 16) {
                byte[] object = new byte[8 << 20];
                object[0] = (byte) fed++;
                finding = feed.verifier.object(Sha256.of(object), object);
            }

            assertThat(finding.orElseThrow().reason()).isEqualTo(RecordDefect.UNREFERENCED_OBJECT);
            assertThat(fed).isEqualTo(5);
        }
    }

    @Test
    void aListOfAllMembersOfALargePartyFitsBeforeSetup() {
        byte[] list = new byte[840_000 * 67 + 1];
        try (Feed feed = new Feed(VerifierOptions.defaults())) {
            assertThat(feed.verifier.object(Sha256.of(list), list)).isEmpty();
        }
    }

    @Test
    void anObjectOfAHugeStatedSizeIsRefusedUnread() throws Exception {
        byte[] setup = RECORD.until(0).write();
        Path archive = Files.write(folder.resolve("record.bel"), setup);
        ArchiveHeader header = new BelArchiveReader(new ByteArrayInputStream(setup)).header();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(setup.length);
            file.write(TarEntries.header(TarEntries.dataName(Sha256.of("x")), 100 << 20, header));
        }

        Finding finding = new ArchiveVerifier(VerifierOptions.defaults(), VerificationProgress.NONE)
                .verify(archive)
                .finding()
                .orElseThrow();

        // Had the content been asked for, the archive would be found to end within it.
        assertThat(finding.reason()).isEqualTo(RecordDefect.MALFORMED_ARCHIVE);
    }

    @Test
    void aBallotLongerThanAnyOfTheElectionIsRefusedBeforeItIsQueued() {
        try (Feed feed = new Feed(VerifierOptions.defaults())) {
            feed.step(RECORD.steps().get(0));

            Optional<Finding> finding =
                    feed.step(SampleElection.ballot(new byte[BallotChecker.maxLength(SAMPLE.election) + 1]));

            assertThat(finding.orElseThrow().ballotDefect()).contains(BallotDefect.NOT_CANONICAL);
            assertThat(finding.orElseThrow().height()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsAcceptedAfterAFinding() {
        try (Feed feed = new Feed(VerifierOptions.defaults())) {
            feed.step(RECORD.steps().get(0));
            Optional<Finding> finding = feed.verifier.event(Sha256.of("no"), new byte[] {1});
            assertThat(finding).isPresent();

            assertThat(feed.step(RECORD.steps().get(1))).isEqualTo(finding);
            assertThat(feed.verifier.finish()).isEqualTo(finding);
            assertThat(feed.verifier.verifiedHeight()).isZero();
        }
    }

    @Test
    void proofsOfTrustedBallotsAreNotRepeatedButEverythingElseIs() throws Exception {
        RecordDraft record = RECORD.copy();
        String broken = BallotEdits.sign(
                SAMPLE,
                1,
                BallotEdits.bumpScalar(BallotEdits.text(BALLOTS.get(1).bytes()), "\"response\":\""));
        byte[] brokenBytes = broken.getBytes(StandardCharsets.UTF_8);
        record.set(2, SampleElection.ballot(brokenBytes));
        VerifierOptions options = VerifierOptions.defaults().withThreads(1);

        assertThat(verify(record, options.trustingBallotsUpTo(1))
                        .finding()
                        .orElseThrow()
                        .height())
                .isEqualTo(2);
        assertThat(verify(record, options.trustingBallotsUpTo(5)).finding()).isEmpty();
        record.set(3, record.steps().get(2));
        assertThat(verify(record, options.trustingBallotsUpTo(5))
                        .finding()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RecordDefect.REPEATED_TRACKER);
    }

    @Test
    void manyRevotesOfOneVoterLeaveTheLast() throws Exception {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ballots.add(SAMPLE.vote(i % 2, SampleElection.choices(i % 3, -1, 1)));
        }
        RecordVerification verification =
                verify(SAMPLE.record(ballots), VerifierOptions.defaults().withThreads(2));

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.summary().counted()).isEqualTo(2);
        assertThat(verification.summary().result().orElseThrow().result())
                .isEqualTo(List.of(List.of(1, 0, 1), List.of(2, 0, 0, 0), List.of(2)));
    }

    @Test
    void anElectionWithoutAVoteCompletes() throws Exception {
        RecordVerification verification = verify(SAMPLE.record(List.of()), VerifierOptions.defaults());

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.summary().result().orElseThrow().result())
                .isEqualTo(List.of(List.of(0, 0, 0), List.of(0, 0, 0, 0), List.of(0)));
    }

    @Test
    void theBallotPaperIsHeldAgainstTheElection() throws Exception {
        VerifierOptions options = VerifierOptions.defaults();

        assertThat(verify(RECORD, options.expectingBallotPaper(SampleElection.BALLOT_PAPER))
                        .isValid())
                .isTrue();
        Finding finding = verify(RECORD, options.expectingBallotPaper(new byte[] {1}))
                .finding()
                .orElseThrow();
        assertThat(finding.reason()).isEqualTo(RecordDefect.WRONG_BALLOT_PAPER);
        assertThat(finding.height()).isZero();
    }

    @Test
    void anotherElectionThanTheExpectedOneIsNamed() throws Exception {
        VerifierOptions options = VerifierOptions.defaults().expecting(new SampleElection().election.hash());

        assertThat(verify(RECORD, options).finding().orElseThrow().reason()).isEqualTo(RecordDefect.WRONG_ELECTION);
        assertThat(verify(RECORD, VerifierOptions.defaults().expecting(SAMPLE.election.hash()))
                        .isValid())
                .isTrue();
    }

    @Test
    void anArchiveIsFollowedAsItGrowsWithoutReadingItsPastAgain() throws Exception {
        Path archive = write(RECORD.until(0), "growing.bel");
        List<Integer> progress = new ArrayList<>();
        try (GrowingArchive growing =
                GrowingArchive.open(archive, VerifierOptions.defaults(), (height, ballots) -> progress.add(height))) {
            for (int height = 0; height <= 10; height++) {
                byte[] whole = RECORD.until(height).write();
                int before = (int) Files.size(archive);
                Files.write(archive, Arrays.copyOfRange(whole, before, whole.length), StandardOpenOption.APPEND);

                RecordVerification verification = growing.verify();

                assertThat(verification.finding()).isEmpty();
                assertThat(verification.summary().height()).isEqualTo(height);
            }
            assertThat(growing.verify().summary().isComplete()).isTrue();
            assertThat(progress).isSorted().doesNotHaveDuplicates();

            Files.write(archive, new byte[] {1}, StandardOpenOption.APPEND);
            assertThat(growing.verify().finding().orElseThrow().reason()).isEqualTo(RecordDefect.TRUNCATED_ARCHIVE);
        }
    }

    @Test
    void anEarlierCopyMustStillStand() throws Exception {
        Path earlier = write(RECORD.until(4), "earlier.bel");
        RecordDraft dropped = RECORD.copy();
        dropped.steps().remove(2);
        RecordDraft reordered = RECORD.copy();
        reordered.set(1, RECORD.steps().get(3)).set(3, RECORD.steps().get(1));
        RecordDraft replaced = RECORD.copy();
        replaced.set(
                4,
                Step.of(
                        EventType.BALLOT,
                        SAMPLE.vote(1, SampleElection.choices(0, 0, 0)).bytes()));

        assertThat(EarlierCopy.compare(earlier, write(RECORD, "now.bel"))).isEmpty();
        assertThat(EarlierCopy.compare(earlier, earlier)).isEmpty();
        assertFound(earlier, dropped, 2, RecordDefect.CHANGED_SINCE);
        assertFound(earlier, reordered, 1, RecordDefect.CHANGED_SINCE);
        assertFound(earlier, replaced, 4, RecordDefect.CHANGED_SINCE);
        assertFound(earlier, RECORD.until(2), 3, RecordDefect.ROLLED_BACK);
    }

    @Test
    void anEarlierCopyThatIsCutOffEndsBeforeTheEntryThatIsNotWhole() throws Exception {
        byte[] whole = RECORD.until(4).write();
        Path now = write(RECORD, "now.bel");

        for (int cut : List.of(1, 511, 513, 3000, whole.length - 600, whole.length - 100)) {
            Path earlier = Files.write(folder.resolve("earlier.bel"), Arrays.copyOf(whole, whole.length - cut));
            assertThat(EarlierCopy.compare(earlier, now)).as("cut by " + cut).isEmpty();
        }
        Path cut = Files.write(folder.resolve("earlier.bel"), Arrays.copyOf(whole, whole.length - 1));
        assertFound(cut, RECORD.until(2), 3, RecordDefect.ROLLED_BACK);
    }

    @Test
    void anEarlierCopyThatIsNoArchiveIsNotTheRecordsFault() throws Exception {
        Path now = write(RECORD, "now.bel");
        Path text = Files.writeString(folder.resolve("text.bel"), "no archive".repeat(100));
        byte[] damaged = RECORD.until(4).write();
        damaged[1024] ^= 1;
        Path changed = Files.write(folder.resolve("changed.bel"), damaged);

        for (Path earlier : List.of(text, changed)) {
            assertThatThrownBy(() -> EarlierCopy.compare(earlier, now))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(earlier.toString());
        }
        assertThat(EarlierCopy.compare(now, changed).orElseThrow().reason()).isEqualTo(RecordDefect.MALFORMED_ARCHIVE);
    }

    @Test
    void namesThatAreNoDigestsAreNotRepeatedInAFinding() throws Exception {
        byte[] setup = RECORD.until(0).write();
        ArchiveHeader header = new BelArchiveReader(new ByteArrayInputStream(setup)).header();
        String forged = "x\nVALID election=1";
        for (String name :
                List.of(forged + ".data.json", forged + ".event.json", "a".repeat(64) + forged + ".event.json")) {
            byte[] entry = TarEntries.encode(name, new byte[] {'1'}, header);
            byte[] archive = Arrays.copyOf(setup, setup.length + entry.length);
            System.arraycopy(entry, 0, archive, setup.length, entry.length);
            Path file = Files.write(folder.resolve("forged.bel"), archive);

            Finding own = new ArchiveVerifier(VerifierOptions.defaults(), VerificationProgress.NONE)
                    .verify(file)
                    .finding()
                    .orElseThrow();
            assertThat(own.toString()).doesNotContain("VALID").contains("at byte " + setup.length);
            Optional<Finding> compared = EarlierCopy.compare(file, write(RECORD, "now.bel"));
            assertThat(compared.map(Finding::toString).orElse("")).doesNotContain("VALID");
        }
    }

    @Test
    void anArchiveWithoutAnyEventIsNoRecord() throws Exception {
        Finding finding = verify(new RecordDraft(List.of()), VerifierOptions.defaults())
                .finding()
                .orElseThrow();

        assertThat(finding.reason()).isEqualTo(RecordDefect.EMPTY_RECORD);
        assertThat(finding.height()).isZero();
    }

    private void assertFound(Path earlier, RecordDraft now, int height, RecordDefect reason) throws IOException {
        Finding finding = EarlierCopy.compare(earlier, write(now, "now.bel")).orElseThrow();

        assertThat(finding.height()).isEqualTo(height);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    private Path write(RecordDraft record, String name) throws IOException {
        return Files.write(folder.resolve(name), record.write());
    }

    private RecordVerification verify(RecordDraft record, VerifierOptions options) throws IOException {
        return new ArchiveVerifier(options, VerificationProgress.NONE).verify(write(record, "record.bel"));
    }
}
