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
                    PublishedRecord.vectorFile("trustee-2.privkey").toString(),
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

    private CommandRun decrypt(Path archive) {
        return CommandRun.of(
                "trustee",
                "decrypt",
                "--key",
                PublishedRecord.vectorFile("trustee-1.privkey").toString(),
                "--election",
                archive.toString(),
                "--out",
                folder.toString());
    }

    private static byte[] object(RecordObjects objects, Sha256 digest) throws IOException {
        return objects.object(digest).orElseThrow();
    }
}
