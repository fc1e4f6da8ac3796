package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordDraft.Step;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.protocol.trustee.Trustees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Row 6a of the interoperability table: a valid record is damaged in one way, with names and chain computed anew, and
 * the verifier must name the event and the reason. Heights: 0 Setup, 1 to 5 ballots, 6 EndBallots, 7 EncryptedTally,
 * 8 and 9 decryptions, 10 Result.
 */
class DamagedRecordTest {
    static final SampleElection SAMPLE = new SampleElection();
    private static final List<Ballot> BALLOTS = SAMPLE.ballots();
    static final RecordDraft RECORD = SAMPLE.record(BALLOTS);

    @TempDir
    Path folder;

    private static Damage damage(String name, int height, RecordDefect reason, UnaryOperator<RecordDraft> how) {
        return new Damage(name, how, height, reason, Optional.empty());
    }

    static Stream<Damage> recordDamages() {
        return Stream.of(
                damage(
                        "repeated tracker",
                        5,
                        RecordDefect.REPEATED_TRACKER,
                        r -> r.set(5, r.steps().get(1))),
                damage(
                        "repeated tracker by reference",
                        5,
                        RecordDefect.REPEATED_TRACKER,
                        r -> r.set(5, r.steps().get(1).withObjects(List.of()))),
                damage(
                        "ballot object missing",
                        3,
                        RecordDefect.MISSING_OBJECT,
                        r -> r.set(3, r.steps().get(3).withObjects(List.of()))),
                damage(
                        "wrong object name",
                        3,
                        RecordDefect.WRONG_OBJECT_NAME,
                        r -> r.set(3, r.steps().get(3).misnamed())),
                damage(
                        "unreferenced object",
                        3,
                        RecordDefect.UNREFERENCED_OBJECT,
                        r -> r.set(
                                3,
                                r.steps()
                                        .get(3)
                                        .withObjects(List.of(
                                                new byte[] {'1'}, BALLOTS.get(2).bytes())))),
                damage(
                        "broken parent",
                        3,
                        RecordDefect.WRONG_PARENT,
                        r -> r.damage(
                                3, e -> new Event(Optional.of(Sha256.of("x")), e.height(), e.type(), e.payload()))),
                damage(
                        "no parent",
                        3,
                        RecordDefect.WRONG_PARENT,
                        r -> r.damage(3, e -> new Event(Optional.empty(), e.height(), e.type(), e.payload()))),
                damage(
                        "wrong height",
                        3,
                        RecordDefect.WRONG_HEIGHT,
                        r -> r.damage(3, e -> new Event(e.parent(), 4, e.type(), e.payload()))),
                damage(
                        "payload of an end of ballots",
                        6,
                        RecordDefect.WRONG_PAYLOAD,
                        r -> r.damage(
                                6, e -> new Event(e.parent(), e.height(), e.type(), Optional.of(Sha256.of("x"))))),
                damage(
                        "ballot without payload",
                        3,
                        RecordDefect.WRONG_PAYLOAD,
                        r -> r.damage(3, e -> new Event(e.parent(), e.height(), e.type(), Optional.empty()))),
                damage("ballot after the end", 6, RecordDefect.BALLOT_AFTER_END, r -> moved(r, 5, 6)),
                damage("missing end of ballots", 6, RecordDefect.WRONG_ORDER, r -> without(r, 6)),
                damage("missing encrypted tally", 7, RecordDefect.WRONG_ORDER, r -> without(r, 7)),
                damage("missing decryption", 9, RecordDefect.MISSING_PARTIAL_DECRYPTION, r -> without(r, 9)),
                damage("missing setup", 0, RecordDefect.WRONG_ORDER, r -> without(r, 0)),
                damage("missing ballot event", 6, RecordDefect.WRONG_ENCRYPTED_TALLY, r -> without(r, 3)),
                damage(
                        "second setup",
                        1,
                        RecordDefect.WRONG_ORDER,
                        r -> r.set(1, r.steps().get(0))),
                damage("event after the result", 11, RecordDefect.WRONG_ORDER, r -> {
                    r.steps().add(r.steps().get(10));
                    return r;
                }),
                damage(
                        "shuffle",
                        8,
                        RecordDefect.WRONG_ORDER,
                        r -> r.damage(8, e -> new Event(e.parent(), e.height(), EventType.SHUFFLE, e.payload()))),
                damage(
                        "election object missing",
                        0,
                        RecordDefect.MISSING_OBJECT,
                        r -> r.set(
                                0,
                                r.steps()
                                        .get(0)
                                        .withObjects(r.steps().get(0).objects().subList(1, 4)))),
                damage(
                        "trustee without possession",
                        0,
                        RecordDefect.WRONG_TRUSTEE_KEY,
                        r -> r.set(0, setup(SAMPLE.election, wrongProof(), SAMPLE.credentials.canonicalBytes()))),
                damage(
                        "another trustee",
                        0,
                        RecordDefect.WRONG_ELECTION_KEY,
                        r -> r.set(0, setup(SAMPLE.election, otherTrustee(), SAMPLE.credentials.canonicalBytes()))),
                damage(
                        "identity as trustee key",
                        0,
                        RecordDefect.MALFORMED_SETUP,
                        r -> r.set(
                                0,
                                SampleElection.setup(
                                        SAMPLE.election.canonicalBytes(),
                                        identityTrustee(),
                                        SAMPLE.credentials.canonicalBytes()))),
                damage(
                        "threshold trustees",
                        0,
                        RecordDefect.MALFORMED_SETUP,
                        r -> r.set(
                                0,
                                SampleElection.setup(
                                        SAMPLE.election.canonicalBytes(),
                                        "[[\"Pedersen\",{}]]".getBytes(StandardCharsets.UTF_8),
                                        SAMPLE.credentials.canonicalBytes()))),
                damage(
                        "election with a space",
                        0,
                        RecordDefect.MALFORMED_SETUP,
                        r -> r.set(
                                0,
                                SampleElection.setup(
                                        replace(SAMPLE.election.canonicalBytes(), ",\"name\"", ", \"name\""),
                                        SAMPLE.trustees.canonicalBytes(),
                                        SAMPLE.credentials.canonicalBytes()))),
                damage(
                        "credential listed twice",
                        0,
                        RecordDefect.WRONG_CREDENTIAL_LIST,
                        r -> r.set(
                                0,
                                setup(
                                        SAMPLE.election,
                                        SAMPLE.trustees,
                                        list(
                                                SAMPLE.credentials.get(0).hex(),
                                                SAMPLE.credentials.get(0).hex())))),
                damage(
                        "small order credential",
                        0,
                        RecordDefect.WRONG_CREDENTIAL_LIST,
                        r -> r.set(
                                0,
                                setup(
                                        SAMPLE.election,
                                        SAMPLE.trustees,
                                        list(SAMPLE.credentials.get(0).hex(), DamagedBallotTest.SMALL_ORDER)))),
                damage(
                        "identity as credential",
                        0,
                        RecordDefect.WRONG_CREDENTIAL_LIST,
                        r -> r.set(
                                0,
                                setup(
                                        SAMPLE.election,
                                        SAMPLE.trustees,
                                        list(
                                                SAMPLE.credentials.get(0).hex(),
                                                GroupElement.identity().encode())))),
                damage(
                        "weighted credential",
                        0,
                        RecordDefect.WRONG_CREDENTIAL_LIST,
                        r -> r.set(
                                0,
                                setup(
                                        SAMPLE.election,
                                        SAMPLE.trustees,
                                        list(SAMPLE.credentials.get(0).hex() + ",2")))));
    }

    @ParameterizedTest
    @MethodSource("recordDamages")
    void namesTheEventAndTheReason(Damage damage) throws Exception {
        damage.assertFound(RECORD, folder);
    }

    @Test
    void theRecordItselfIsValid() throws Exception {
        RecordVerification verification = Damage.verify(RECORD.write(), folder);

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.summary().counted()).isEqualTo(4);
        assertThat(verification.summary().result().orElseThrow().result())
                .isEqualTo(List.of(List.of(2, 1, 1), List.of(2, 2, 0, 2), List.of(2)));
    }

    @Test
    void everyFlippedByteIsFound() throws Exception {
        byte[] archive = RECORD.write();
        for (int at = 0; at < archive.length; at += 389) {
            byte[] flipped = archive.clone();
            flipped[at] ^= 1;

            assertThat(Damage.verify(flipped, folder).finding())
                    .as("byte " + at)
                    .isPresent();
        }
    }

    @Test
    void anArchiveCutOffIsTruncatedOrEndsAtAnEntry() throws Exception {
        byte[] archive = RECORD.write();

        RecordVerification verification = Damage.verify(Arrays.copyOf(archive, archive.length - 700), folder);

        assertThat(verification.finding().orElseThrow().reason()).isEqualTo(RecordDefect.TRUNCATED_ARCHIVE);
        assertThat(verification.finding().orElseThrow().height()).isEqualTo(10);
    }

    @Test
    void endBlocksOfOrdinaryTarAreRefused() throws Exception {
        byte[] archive = RECORD.write();

        RecordVerification verification = Damage.verify(Arrays.copyOf(archive, archive.length + 1024), folder);

        assertThat(verification.finding().orElseThrow().reason()).isEqualTo(RecordDefect.MALFORMED_ARCHIVE);
    }

    private static Step setup(Election election, Trustees trustees, byte[] credentials) {
        return SampleElection.setup(election, trustees, credentials);
    }

    private static Trustees wrongProof() {
        Proof pok = SAMPLE.key(1).pok();
        Proof wrong = new Proof(pok.challenge(), pok.response().plus(Scalar.ONE));
        return new Trustees(
                List.of(new TrusteePublicKey(wrong, SAMPLE.key(1).publicKey(), Optional.empty()), SAMPLE.key(2)));
    }

    private static Trustees otherTrustee() {
        return new Trustees(
                List.of(SAMPLE.key(1), TrusteeKeyPair.generate(SAMPLE.random).prove(SAMPLE.random)));
    }

    private static byte[] identityTrustee() {
        return replace(
                SAMPLE.trustees.canonicalBytes(),
                SAMPLE.key(1).publicKey().encode(),
                GroupElement.identity().encode());
    }

    private static byte[] list(String... credentials) {
        return ("[\"" + String.join("\",\"", credentials) + "\"]").getBytes(StandardCharsets.UTF_8);
    }

    private static RecordDraft without(RecordDraft record, int height) {
        record.steps().remove(height);
        return record;
    }

    private static RecordDraft moved(RecordDraft record, int from, int to) {
        Step step = record.steps().remove(from);
        record.steps().add(to, step);
        return record;
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        return BallotEdits.text(bytes).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void listedStrangersAreStillNamedByThePublishedList() throws Exception {
        PublicCredentials announced = PublicCredentials.of(SAMPLE.voters.stream()
                .limit(4)
                .map(voter -> voter.publicCredential(SAMPLE.election.uuid()))
                .toList());
        Path file = Files.write(folder.resolve("record.bel"), RECORD.write());
        VerifierOptions options =
                VerifierOptions.defaults().expectingCredentials(Sha256.of(announced.canonicalBytes()));

        RecordVerification verification = new ArchiveVerifier(options, VerificationProgress.NONE).verify(file);

        assertThat(announced.size()).isEqualTo(4);
        assertThat(verification.finding().orElseThrow().reason()).isEqualTo(RecordDefect.WRONG_CREDENTIAL_LIST);
    }
}
