package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.junit.jupiter.api.Test;

/** Two trustees have decrypted; what is published beside the record about that differs. */
class BindingProofsTest {

    private final SampleRecord sample = new SampleRecord(2);
    private final EncryptedTally tally = sample.close(2);
    private final PartialDecryption first = sample.decrypt(tally, 1);
    private final PartialDecryption second = sample.decrypt(tally, 2);

    @Test
    void boundDecryptionsNeedNoRemark() throws IOException {
        CommandRun run = verify(proof(first, sample.keys.get(0)), proof(second, sample.keys.get(1)));

        assertThat(run.out()).startsWith("VALID");
        assertThat(run.err()).doesNotContain("bound by a second proof");
    }

    @Test
    void anAbsentProofMeansNotBound() throws IOException {
        CommandRun run = verify(proof(second, sample.keys.get(1)));

        assertThat(run.out()).startsWith("VALID");
        assertThat(run.err())
                .contains("note: the partial decryption of trustee 1 is not bound")
                .doesNotContain("trustee 2 is not bound");
    }

    @Test
    void aWrongProofNamesTheTrustee() throws IOException {
        BoundDecryptionProof right = proof(second, sample.keys.get(1));
        Proof other = proof(second, sample.keys.get(1)).proof();
        BoundDecryptionProof wrong = new BoundDecryptionProof(
                right.publicKey(),
                right.encryptedTally(),
                right.partialDecryption(),
                new Proof(other.challenge(), right.proof().response()));

        CommandRun run = verify(proof(first, sample.keys.get(0)), wrong);

        assertThat(run.out())
                .startsWith(
                        "INVALID trustee 2 (" + sample.keys.get(1).publicKey().encode() + "): WRONG_BINDING_PROOF");
        assertThat(run.status()).isEqualTo(1);
    }

    /** Without a vote all alphas and factors are the identity, so that a proof holds with any key. */
    @Test
    void aProofByAnotherKeyThanThatOfTheDecryptionsOwnerIsWrong() throws IOException {
        SampleRecord empty = new SampleRecord(1);
        EncryptedTally nothing = empty.close(0);
        PartialDecryption decryption = empty.decrypt(nothing, 1);
        TrusteeKeyPair stranger = TrusteeKeyPair.generate(empty.random);
        BoundDecryptionProof strangers =
                BoundDecryptionProof.make(empty.election.hash(), nothing, decryption, stranger, empty.random);
        assertThat(strangers.check(empty.election.hash(), nothing, decryption)).isTrue();

        CommandRun run = verify(empty, list(strangers));

        assertThat(run.out())
                .startsWith(
                        "INVALID trustee 1 (" + empty.keys.get(0).publicKey().encode() + "): WRONG_BINDING_PROOF");
    }

    @Test
    void aProofAboutSomethingElseIsIgnoredWithANote() throws IOException {
        BoundDecryptionProof right = proof(first, sample.keys.get(0));
        Sha256 object = Sha256.of(sample.election.canonicalBytes());
        BoundDecryptionProof foreign =
                new BoundDecryptionProof(right.publicKey(), right.encryptedTally(), object, right.proof());

        CommandRun run = verify(right, proof(second, sample.keys.get(1)), foreign);

        assertThat(run.out()).startsWith("VALID");
        assertThat(run.err()).contains("a binding proof is about " + object + ", which is no partial decryption");
    }

    @Test
    void aListThatCannotBeReadTakesNothingFromAValidRecord() throws IOException {
        for (String list : List.of(
                "<html>",
                "{}",
                "null",
                "{\"items\":[{}]}",
                "{\"items\":[null]}",
                "{\"items\":" + "[{\"binding_proof\":\"{}\"}]}")) {
            CommandRun run = verify(sample, list);

            assertThat(run.out()).as(list).startsWith("VALID");
            assertThat(run.err()).as(list).contains("trustee 1 is not bound").contains("trustee 2 is not bound");
        }
    }

    private BoundDecryptionProof proof(PartialDecryption decryption, TrusteeKeyPair key) {
        return BoundDecryptionProof.make(sample.election.hash(), tally, decryption, key, sample.random);
    }

    private record Item(String bindingProof) {}

    private record Items(List<Item> items) {}

    private CommandRun verify(BoundDecryptionProof... proofs) throws IOException {
        return verify(sample, list(proofs));
    }

    private static String list(BoundDecryptionProof... proofs) {
        List<Item> items = new ArrayList<>();
        for (BoundDecryptionProof proof : proofs) {
            items.add(new Item(new String(proof.canonicalBytes(), StandardCharsets.UTF_8)));
        }
        return new String(EventJson.write(new Items(items)), StandardCharsets.UTF_8);
    }

    private static CommandRun verify(SampleRecord record, String published) throws IOException {
        try (PublishedRecord server = new PublishedRecord(record.archive())) {
            server.publish("/api/elections/" + PublishedRecord.UUID + "/binding-proofs", published);
            return CommandRun.of("verify", server.address());
        }
    }
}
