package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.receipt.Receipt;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Tracker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {

    private static final long OFFSET = 41;
    private static final String INDEX = "/api/elections/" + PublishedRecord.UUID + "/log-index?limit=1&from=" + OFFSET;

    @TempDir
    private Path folder;

    private PublishedRecord server;
    private KeyPair key;
    private Tracker tracker;

    @BeforeEach
    void publish() throws IOException, GeneralSecurityException {
        server = new PublishedRecord(PublishedRecord.whole());
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server.publish(
                "/api/ballot-box/receipt-keys",
                "{\"items\":[{\"key_id\":\"k1\",\"algorithm\":\"Ed25519\",\"public_key\":\""
                        + Base64.getEncoder().encodeToString(key.getPublic().getEncoded()) + "\"}]}");
        Path record = Files.write(folder.resolve("record.bel"), PublishedRecord.whole());
        tracker = new Tracker(new org.dauys.auditor.record.RecordObjects(record)
                .payloads(EventType.BALLOT)
                .get(0));
        server.publish(
                "/api/elections/" + PublishedRecord.UUID + "/ballots/" + tracker.toHex(),
                "{\"tracker\":\"" + tracker.toBase64() + "\",\"sha256\":\"" + tracker.toHex()
                        + "\",\"height\":1,\"superseded\":false}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isHonouredWhenIndexAndBoardHaveIt() throws Exception {
        index("CHAINED", 1, tracker.toHex());

        assertOutcome(receipt("accepted", Instant.EPOCH), 0, "HONOURED");
    }

    @Test
    void looksForATrackerWithASlashByItsHexadecimalForm() throws Exception {
        tracker = Tracker.parseHex("ff".repeat(32));
        server.publish(
                "/api/elections/" + PublishedRecord.UUID + "/ballots/" + tracker.toHex(),
                "{\"tracker\":\"" + tracker.toBase64() + "\",\"sha256\":\"" + tracker.toHex()
                        + "\",\"height\":2,\"superseded\":false}");
        index("CHAINED", 2, tracker.toHex());

        assertThat(tracker.toBase64()).contains("/");
        assertOutcome(receipt("accepted", Instant.EPOCH), 0, "HONOURED");
    }

    @Test
    void isBrokenWhenTheOffsetHoldsAnotherBallot() throws Exception {
        index("CHAINED", 1, "ab".repeat(32));

        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "REPLACED");
    }

    @Test
    void isBrokenWhenTheMergeByTimeIsOverAndNothingIsThere() throws Exception {
        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "MISSING");
    }

    @Test
    void isNotDecidedBeforeTheMergeByTime() throws Exception {
        assertOutcome(receipt("accepted", Instant.now().plusSeconds(3600)), 3, "PENDING");
    }

    @Test
    void isBrokenWhenAnAcceptedBallotIsCalledLateOrInvalid() throws Exception {
        index("LATE", null, tracker.toHex());
        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "CONTRADICTED");

        index("INVALID", null, tracker.toHex());
        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "CONTRADICTED");
    }

    @Test
    void isBrokenWhenTheIndexClaimsAHeightThatTheBoardDoesNotHave() throws Exception {
        index("CHAINED", 2, tracker.toHex());

        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "NOT_ON_BOARD");
    }

    @Test
    void explainsABallotThatARuleKeepsFromCounting() throws Exception {
        index("STRUCK_OFF", null, tracker.toHex());

        assertOutcome(receipt("accepted", Instant.EPOCH), 0, "NOT_COUNTED");
    }

    @Test
    void saysWhatTheIndexSaysInOneLine() throws Exception {
        index("STRUCK_OFF\\nHONOURED tracker=x", null, tracker.toHex());
        Path file = Files.write(folder.resolve("receipt.json"), receipt("accepted", Instant.EPOCH));

        CommandRun run = CommandRun.of("receipt", file.toString(), server.address());

        assertThat(run.out().lines().filter(line -> line.startsWith("HONOURED")))
                .isEmpty();
    }

    @Test
    void isUndecidedInOneLineWhenAnAnswerLacksWhatIsNeeded() throws Exception {
        byte[] receipt = receipt("accepted", Instant.EPOCH);
        for (String page : List.of("{}", "{\"items\":[{\"partition\":2,\"offset\":41}]}", "null", "<html>")) {
            server.publish(INDEX, page);
            assertUndecided(receipt);
        }
        index("CHAINED", 1, tracker.toHex());
        for (String keys : List.of("{}", "{\"items\":[{}]}", "{\"items\":[{\"key_id\":\"k1\"}]}")) {
            server.publish("/api/ballot-box/receipt-keys", keys);
            assertUndecided(receipt);
        }
        String text = new String(receipt, StandardCharsets.UTF_8);
        for (String member : List.of("merge_by", "key_id", "log_epoch", "tracker", "election", "log_append_time")) {
            assertUndecided(text.replace("\"" + member + "\"", "\"other\"").getBytes(StandardCharsets.UTF_8));
        }
        assertUndecided("null".getBytes(StandardCharsets.UTF_8));
    }

    private void assertUndecided(byte[] receipt) throws IOException {
        Path file = Files.write(folder.resolve("receipt.json"), receipt);

        CommandRun run = CommandRun.of("receipt", file.toString(), server.address());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("UNDECIDED ").hasLineCount(1).doesNotContain("should not happen");
    }

    @Test
    void isRefusedWhenNoPublishedKeySignedIt() throws Exception {
        index("CHAINED", 1, tracker.toHex());
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertOutcome(receipt("accepted", Instant.EPOCH), 1, "BAD_SIGNATURE");
    }

    private void index(String disposition, Integer height, String sha256) {
        server.publish(
                INDEX,
                "{\"items\":[{\"partition\":2,\"offset\":" + OFFSET + ",\"tracker\":\""
                        + Tracker.parseHex(sha256).toBase64() + "\",\"sha256\":\"" + sha256 + "\",\"disposition\":\""
                        + disposition + "\"" + (height == null ? "" : ",\"height\":" + height) + "}]}");
    }

    private void assertOutcome(byte[] receipt, int status, String state) throws IOException {
        Path file = Files.write(folder.resolve("receipt.json"), receipt);

        CommandRun run = CommandRun.of("receipt", file.toString(), server.address());

        assertThat(run.out()).startsWith(state + " tracker=" + tracker.toBase64());
        assertThat(run.status()).isEqualTo(status);
    }

    private byte[] receipt(String verdict, Instant mergeBy) throws GeneralSecurityException {
        Receipt unsigned = new Receipt(
                PublishedRecord.UUID,
                tracker.toBase64(),
                "epoch",
                2,
                OFFSET,
                Instant.EPOCH,
                mergeBy,
                verdict,
                "k1",
                Optional.empty());
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.getPrivate());
        // What voting-service signs, member by member, so that a change of the record here cannot change it.
        signer.update(("{\"election\":\"" + PublishedRecord.UUID + "\",\"key_id\":\"k1\",\"log_append_time\":\""
                        + Instant.EPOCH + "\",\"log_epoch\":\"epoch\",\"merge_by\":\"" + mergeBy + "\",\"offset\":"
                        + OFFSET + ",\"partition\":2,\"tracker\":\"" + tracker.toBase64() + "\",\"verdict\":\""
                        + verdict + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        Receipt signed = new Receipt(
                unsigned.election(),
                unsigned.tracker(),
                unsigned.logEpoch(),
                unsigned.partition(),
                unsigned.offset(),
                unsigned.logAppendTime(),
                unsigned.mergeBy(),
                unsigned.verdict(),
                unsigned.keyId(),
                Optional.of(Base64.getEncoder().encodeToString(signer.sign())));
        return ("{\"tracker\":\"t\",\"receipt\":" + new String(EventJson.write(signed), StandardCharsets.UTF_8) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
