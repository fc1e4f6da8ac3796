package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrusteeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void makesAKeyWhoseProofHoldsAndWhosePrivatePartOnlyItsOwnerReads() throws IOException {
        Path name = folder.resolve("aida");

        CommandRun run = CommandRun.of("trustee", "keygen", "--out", name.toString());

        TrusteePublicKey key = TrusteePublicKey.parse(Files.readAllBytes(folder.resolve("aida.pubkey")));
        TrusteeKeyPair pair = TrusteeKeyPair.parsePrivateKey(Files.readAllBytes(folder.resolve("aida.privkey")));
        assertThat(run.status()).isZero();
        assertThat(key.check()).isTrue();
        assertThat(pair.publicKey()).isEqualTo(key.publicKey());
        assertThat(Files.getPosixFilePermissions(folder.resolve("aida.privkey")))
                .hasSize(2);
        assertThat(run.out()).doesNotContain(pair.privateKey().toDecimal());
    }

    @Test
    void neverOverwritesAKey() throws IOException {
        Path name = folder.resolve("aida");
        CommandRun.of("trustee", "keygen", "--out", name.toString());
        byte[] before = Files.readAllBytes(folder.resolve("aida.privkey"));

        CommandRun second = CommandRun.of("trustee", "keygen", "--out", name.toString());

        assertThat(second.status()).isEqualTo(3);
        assertThat(folder.resolve("aida.privkey")).hasBinaryContent(before);
    }

    @Test
    void opensAVerifiedRecordWithAKeyOfTheReferenceTool() throws IOException {
        Path closed = Files.write(
                folder.resolve("closed.bel"),
                PublishedRecord.upTo(PublishedRecord.whole(), EventType.ENCRYPTED_TALLY, 1));

        CommandRun run = decrypt(closed);

        RecordObjects objects = new RecordObjects(closed);
        SetupData setup = SetupData.parse(
                object(objects, objects.payloads(EventType.SETUP).get(0)));
        ElectionHash election = new ElectionHash(setup.election());
        EncryptedTally tally = EncryptedTally.parse(object(
                objects,
                SizedEncryptedTally.parse(object(
                                objects,
                                objects.payloads(EventType.ENCRYPTED_TALLY).get(0)))
                        .encryptedTally()));
        PartialDecryption decryption =
                PartialDecryption.parse(Files.readAllBytes(folder.resolve("closed.partial-decryption.json")));
        BoundDecryptionProof bound =
                BoundDecryptionProof.parse(Files.readAllBytes(folder.resolve("closed.binding-proof.json")));
        TrusteeKeyPair pair = TrusteeKeyPair.parsePrivateKey(PublishedRecord.vector("trustee-1.privkey"));
        assertThat(run.status()).isZero();
        assertThat(decryption.check(election, tally, pair.prove(new java.security.SecureRandom())))
                .isTrue();
        assertThat(bound.check(election, tally, decryption)).isTrue();
    }

    @Test
    void opensEveryElectionOfAPrimaryAndHandsItInWithTheToken() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a-token\n");
        byte[] closed = PublishedRecord.upTo(PublishedRecord.whole(), EventType.ENCRYPTED_TALLY, 1);
        try (PublishedRecord server = new PublishedRecord(closed)) {
            server.publish(
                    "/api/tally/primaries/p2020/openings",
                    "{\"items\":[{\"uuid\":\"" + PublishedRecord.UUID
                            + "\",\"stage\":\"ENCRYPTED_TALLY\",\"given_by\":[]}]}");

            CommandRun run = CommandRun.of(
                    "trustee",
                    "decrypt",
                    "--key",
                    key("trustee-2.privkey"),
                    "--all",
                    "p2020",
                    "--base",
                    server.origin(),
                    "--token-file",
                    token.toString());

            assertThat(run.out()).contains("handed in as trustee 2").contains("1 of 1 elections opened");
            assertThat(run.status()).isZero();
            assertThat(server.handedIn("/api/tally/elections/" + PublishedRecord.UUID + "/partial-decryptions"))
                    .hasValueSatisfying(body -> assertThat(body)
                            .startsWith("Bearer a-token {")
                            .contains("\"owner\":2")
                            .contains("decryption_factors")
                            .contains("binding_proof"));
        }
    }

    @Test
    void opensNothingThatDoesNotVerify() throws IOException {
        byte[] damaged = PublishedRecord.upTo(PublishedRecord.whole(), EventType.ENCRYPTED_TALLY, 1);
        damaged[damaged.length / 2] ^= 1;

        CommandRun run = decrypt(Files.write(folder.resolve("closed.bel"), damaged));

        assertThat(run.status()).isEqualTo(3);
        assertThat(folder.resolve("closed.partial-decryption.json")).doesNotExist();
    }

    @Test
    void opensNothingBeforeTheEncryptedTally() throws IOException {
        byte[] open = PublishedRecord.upTo(PublishedRecord.whole(), EventType.BALLOT, 3);

        assertThat(decrypt(Files.write(folder.resolve("closed.bel"), open)).status())
                .isEqualTo(3);
    }

    @Test
    void opensOneTallyOfAnElectionAndRefusesAnotherThatDiffersByOneBallot() throws IOException {
        SampleRecord sample = new SampleRecord(3);
        String key = key(sample.keys.get(0));
        sample.close(3);
        Path first = Files.write(folder.resolve("first.bel"), sample.archive());
        sample.begin().close(2);
        Path second = Files.write(folder.resolve("second.bel"), sample.archive());

        assertThat(decrypt(key, first).status()).isZero();
        CommandRun other = decrypt(key, second);
        CommandRun again = decrypt(key, first);

        assertThat(other.status()).isEqualTo(3);
        assertThat(other.err()).contains("already opened another tally of election " + PublishedRecord.UUID);
        assertThat(folder.resolve("second.partial-decryption.json")).doesNotExist();
        assertThat(again.status()).isZero();
    }

    @Test
    void remembersWhatItOpenedUnderEveryNameOfTheKeyAndAfterAHalfWrittenLine() throws IOException {
        SampleRecord sample = new SampleRecord(2);
        String key = key(sample.keys.get(0));
        Path link = Files.createSymbolicLink(folder.resolve("link.privkey"), Path.of(key));
        sample.close(2);
        Path first = Files.write(folder.resolve("first.bel"), sample.archive());
        sample.begin().close(1);
        Path second = Files.write(folder.resolve("second.bel"), sample.archive());
        Path journal = Files.writeString(Path.of(key + ".opened"), PublishedRecord.UUID + " 0123");

        assertThat(decrypt(key, first).status()).isZero();
        assertThat(decrypt(link.toString(), second).status()).isEqualTo(3);
        assertThat(Files.readAllLines(journal)).hasSize(1);
    }

    @Test
    void opensNothingWhenItsJournalIsDamaged() throws IOException {
        SampleRecord sample = new SampleRecord(1);
        String key = key(sample.keys.get(0));
        sample.close(1);
        Files.writeString(Path.of(key + ".opened"), "anything\n");

        CommandRun run = decrypt(key, Files.write(folder.resolve("closed.bel"), sample.archive()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("is damaged");
        assertThat(folder.resolve("closed.partial-decryption.json")).doesNotExist();
    }

    @Test
    void opensNothingThatDoesNotContinueAnEarlierCopy() throws IOException {
        SampleRecord sample = new SampleRecord(3);
        sample.close(3);
        Path old = Files.write(folder.resolve("old.bel"), PublishedRecord.upTo(sample.archive(), EventType.BALLOT, 3));
        sample.begin().close(2);
        Path closed = Files.write(folder.resolve("closed.bel"), sample.archive());

        CommandRun run = CommandRun.of(
                "trustee",
                "decrypt",
                "--key",
                key(sample.keys.get(0)),
                "--election",
                closed.toString(),
                "--since",
                old.toString(),
                "--out",
                folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("CHANGED_SINCE");
    }

    @Test
    void opensNothingThatIsOfAnotherElectionThanTheAddress() throws IOException {
        byte[] closed = PublishedRecord.upTo(PublishedRecord.whole(), EventType.ENCRYPTED_TALLY, 1);
        try (PublishedRecord server = new PublishedRecord(closed, "AnotherElect1on")) {
            CommandRun run = CommandRun.of(
                    "trustee",
                    "decrypt",
                    "--key",
                    key("trustee-1.privkey"),
                    "--election",
                    server.address(),
                    "--out",
                    folder.toString());

            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("WRONG_ELECTION");
        }
    }

    @Test
    void leavesOutWhatItHasGivenBeforeAndGoesOnAfterAnElectionThatCannotBeOpened() throws IOException {
        byte[] closed = PublishedRecord.upTo(PublishedRecord.whole(), EventType.ENCRYPTED_TALLY, 1);
        String publicKey = TrusteeKeyPair.parsePrivateKey(PublishedRecord.vector("trustee-2.privkey"))
                .publicKey()
                .encode();
        try (PublishedRecord server = new PublishedRecord(closed)) {
            server.publish(
                    "/api/tally/primaries/p2020/openings",
                    "{\"items\":[{\"uuid\":\"no uuid\",\"stage\":\"ENCRYPTED_TALLY\"},"
                            + "{\"uuid\":\"GivenBefore1234\",\"stage\":\"ENCRYPTED_TALLY\",\"trustees\":[{\"owner\":2,"
                            + "\"public_key\":\"" + publicKey + "\"}],\"given_by\":[1,2]},{\"uuid\":\""
                            + PublishedRecord.UUID + "\",\"stage\":\"ENCRYPTED_TALLY\",\"given_by\":[1]}]}");

            CommandRun run = CommandRun.of(
                    "trustee",
                    "decrypt",
                    "--key",
                    key("trustee-2.privkey"),
                    "--all",
                    "p2020",
                    "--base",
                    server.origin(),
                    "--token-file",
                    Files.writeString(folder.resolve("token"), "a-token").toString());

            assertThat(run.out())
                    .contains("GivenBefore1234: given before as trustee 2")
                    .contains(PublishedRecord.UUID + ": verified, opened and handed in as trustee 2")
                    .contains("2 of 3 elections opened");
            assertThat(run.err()).contains("no uuid: ");
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void doesNotShowAKeyFileThatItCannotRead() throws IOException {
        String secret = "123456789012345678901234567890";
        Path file = Files.writeString(folder.resolve("broken.privkey"), "\"" + secret + "\"x");

        CommandRun run = CommandRun.of(
                "trustee", "decrypt", "--key", file.toString(), "--election", "x.bel", "--out", folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("is not a private key of a trustee");
        assertThat(run.out() + run.err()).doesNotContain(secret).doesNotContain(secret.substring(0, 8));
    }

    /** A copy of a vector's key: the journal is kept beside it. */
    private String key(String vector) throws IOException {
        return Files.write(folder.resolve(vector), PublishedRecord.vector(vector))
                .toString();
    }

    private String key(TrusteeKeyPair pair) throws IOException {
        return Files.write(folder.resolve("sample.privkey"), pair.privateKeyJson())
                .toString();
    }

    private CommandRun decrypt(Path archive) throws IOException {
        return decrypt(key("trustee-1.privkey"), archive);
    }

    private CommandRun decrypt(String key, Path archive) {
        return CommandRun.of(
                "trustee", "decrypt", "--key", key, "--election", archive.toString(), "--out", folder.toString());
    }

    private static byte[] object(RecordObjects objects, Sha256 digest) throws IOException {
        return objects.object(digest).orElseThrow();
    }
}
