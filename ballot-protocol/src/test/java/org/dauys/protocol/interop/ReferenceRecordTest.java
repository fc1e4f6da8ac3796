package org.dauys.protocol.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.BelArchiveWriter;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.audit.ArchiveVerifier;
import org.dauys.protocol.audit.RecordVerification;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 1 and 4 of the interoperability table: what the reference tool makes is understood here, byte for byte. */
class ReferenceRecordTest {
    private final Election election = Election.parse(Vectors.election());
    private final Trustees trustees = Trustees.parse(Vectors.trustees());
    private final PublicCredentials credentials = PublicCredentials.parse(Vectors.credentials());
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(strings = {"full.bel", "no-votes.bel"})
    void aWholeRecordOfTheReferenceToolVerifies(String name) throws Exception {
        RecordVerification verification =
                new ArchiveVerifier(VerifierOptions.defaults(), VerificationProgress.NONE).verify(Vectors.path(name));

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.summary().isComplete()).isTrue();
        boolean empty = name.equals("no-votes.bel");
        assertThat(verification.summary().ballots()).isEqualTo(empty ? 0 : 8);
        assertThat(verification.summary().counted()).isEqualTo(empty ? 0 : 5);
        assertThat(verification.summary().result().orElseThrow().result())
                .isEqualTo(
                        empty
                                ? List.of(List.of(0, 0, 0), List.of(0, 0, 0, 0, 0), List.of(0), List.of(0, 0, 0))
                                : List.of(List.of(2, 1, 2), List.of(1, 2, 0, 2, 1), List.of(3), List.of(2, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full.bel", "no-votes.bel"})
    void everyObjectSerialisesToTheSameBytes(String name) {
        for (ArchiveEntry entry : Vectors.entries(name)) {
            assertThat(reserialise(entry)).isEqualTo(entry.content());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full.bel", "no-votes.bel"})
    void theArchiveIsWrittenAgainToTheSameBytes(String name) throws Exception {
        byte[] original = Vectors.bytes(name);
        ArchiveHeader header = new BelArchiveReader(new ByteArrayInputStream(original)).header();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BelArchiveWriter writer = BelArchiveWriter.begin(out, header);
        for (ArchiveEntry entry : Vectors.entries(name)) {
            assertThat(writer.position()).isEqualTo(entry.offset());
            if (entry.kind() == ArchiveEntry.Kind.EVENT) {
                writer.event(Event.parse(entry.content()));
            } else {
                writer.data(entry.content());
            }
        }

        assertThat(out.toByteArray()).isEqualTo(original);
        assertThat(writer.position()).isEqualTo(original.length);
    }

    @Test
    void everyBallotOfTheReferenceToolPassesEveryCheck() {
        BallotChecker checker = new BallotChecker(election, credentials);

        assertThat(Vectors.ballots()).hasSize(8).allMatch(ballot -> checker.check(ballot)
                .isValid());
        assertThat(Vectors.ballots()).allMatch(ballot -> ballot.length <= BallotChecker.maxLength(election));
    }

    @Test
    void credentialsDeriveAsInTheReferenceTool() {
        List<Vectors.Cast> casts = Vectors.casts();
        List<byte[]> ballots = Vectors.ballots();

        assertThat(IntStream.range(0, casts.size()).boxed()).allMatch(i -> casts.get(i)
                .credential()
                .publicCredential(election.uuid())
                .equals(Ballot.parse(ballots.get(i)).credential()));
        assertThat(casts)
                .allMatch(cast -> credentials.contains(cast.credential().publicCredential(election.uuid())));
    }

    @Test
    void ballotsMadeHereForTheSameVotersGiveTheSameResult() {
        BallotMaker maker = new BallotMaker(election);
        BallotChecker checker = new BallotChecker(election, credentials);
        TallyAccumulator sum = new TallyAccumulator(election);
        Map<Object, Ballot> last = new HashMap<>();
        for (Vectors.Cast cast : Vectors.casts()) {
            Ballot ballot = maker.make(cast.credential(), cast.choices(), random);
            assertThat(checker.check(ballot.bytes()).isValid()).isTrue();
            Ballot superseded = last.put(ballot.credential(), ballot);
            if (superseded != null) {
                sum.subtract(superseded);
            }
            sum.add(ballot);
        }

        assertThat(decrypt(sum.encryptedTally(), sum.size()).result())
                .isEqualTo(List.of(List.of(2, 1, 2), List.of(1, 2, 0, 2, 1), List.of(3), List.of(2, 3, 3)));
    }

    @Test
    void trusteeKeysOfTheReferenceToolAreReadAndDecrypt() {
        for (int owner = 1; owner <= 2; owner++) {
            byte[] json = Vectors.bytes("trustee-" + owner + ".privkey");
            TrusteeKeyPair pair = TrusteeKeyPair.parsePrivateKey(json);

            assertThat(new String(pair.privateKeyJson(), StandardCharsets.UTF_8) + "\n")
                    .isEqualTo(new String(json, StandardCharsets.UTF_8));
            assertThat(trustees.ownerOf(pair.publicKey())).contains(owner);
        }
        EncryptedTally tally =
                EncryptedTally.parse(Vectors.objects("full.bel", "[[{").get(0));
        assertThat(decrypt(tally, 5).canonicalBytes())
                .isEqualTo(Vectors.objects("full.bel", "{\"result\"").get(0));
    }

    @Test
    void theReferenceToolsPartialDecryptionsAreCheckedHere() {
        EncryptedTally tally =
                EncryptedTally.parse(Vectors.objects("full.bel", "[[{").get(0));
        List<byte[]> decryptions = Vectors.objects("full.bel", "{\"decryption_factors\"");

        for (int owner = 1; owner <= 2; owner++) {
            PartialDecryption decryption = PartialDecryption.parse(decryptions.get(owner - 1));
            assertThat(decryption.check(
                            election.hash(), tally, trustees.owner(owner).orElseThrow()))
                    .isTrue();
            assertThat(decryption.check(
                            election.hash(), tally, trustees.owner(3 - owner).orElseThrow()))
                    .isFalse();
        }
    }

    private ElectionResult decrypt(EncryptedTally tally, int ballots) {
        Map<Integer, PartialDecryption> decryptions = new HashMap<>();
        for (int owner = 1; owner <= 2; owner++) {
            TrusteeKeyPair pair = TrusteeKeyPair.parsePrivateKey(Vectors.bytes("trustee-" + owner + ".privkey"));
            PartialDecryption decryption = PartialDecryption.make(election.hash(), tally, pair, random);
            assertThat(decryption.check(
                            election.hash(), tally, trustees.owner(owner).orElseThrow()))
                    .isTrue();
            assertThat(BoundDecryptionProof.make(election.hash(), tally, decryption, pair, random)
                            .check(election.hash(), tally, decryption))
                    .isTrue();
            decryptions.put(owner, decryption);
        }
        ElectionResult result = ElectionResult.combine(trustees, tally, ballots, decryptions);
        assertThat(result.check(trustees, tally, decryptions)).isTrue();
        return result;
    }

    private static byte[] reserialise(ArchiveEntry entry) {
        byte[] bytes = entry.content();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (entry.kind() == ArchiveEntry.Kind.EVENT) {
            return Event.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"version\":1,\"description\"")) {
            return Election.parse(bytes).canonicalBytes();
        } else if (text.startsWith("[[\"Single\"")) {
            return Trustees.parse(bytes).canonicalBytes();
        } else if (text.startsWith("[\"")) {
            return PublicCredentials.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"election\":")) {
            return SetupData.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"election_uuid\"")) {
            return Ballot.parse(bytes).reserialise();
        } else if (text.startsWith("[[{")) {
            return EncryptedTally.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"num_tallied\"")) {
            return SizedEncryptedTally.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"decryption_factors\"")) {
            return PartialDecryption.parse(bytes).canonicalBytes();
        } else if (text.startsWith("{\"owner\"")) {
            return OwnedPartialDecryption.parse(bytes).canonicalBytes();
        }
        return ElectionResult.parse(bytes).canonicalBytes();
    }
}
