package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsARecordThatTheReferenceToolMadeAndSaysItsResultInOneLine() {
        CommandRun run = CommandRun.of(
                "verify", "--quiet", PublishedRecord.vectorFile("full.bel").toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("VALID election=" + PublishedRecord.UUID)
                .contains("ballots=8 counted=5")
                .contains("result=[[2,1,2]")
                .hasLineCount(1);
    }

    @Test
    void downloadsResumesAndVerifiesAnAddress() throws IOException {
        byte[] whole = PublishedRecord.whole();
        Path saved = folder.resolve("saved.bel");
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.upTo(whole, EventType.BALLOT, 3))) {
            CommandRun early = CommandRun.of("verify", "--quiet", "--save", saved.toString(), server.address());
            server.publish(whole);
            CommandRun late = CommandRun.of("verify", "--quiet", "--save", saved.toString(), server.address() + "/");

            assertThat(early.out()).contains("ballots=3").contains("result=-");
            assertThat(early.status()).isZero();
            assertThat(late.out()).contains("ballots=8").contains("result=[[");
            assertThat(late.status()).isZero();
            assertThat(saved).hasBinaryContent(whole);
        }
    }

    @Test
    void saysSoWhenTheServerHasLessThanTheSavedCopy() throws IOException {
        byte[] whole = PublishedRecord.whole();
        Path saved = Files.write(folder.resolve("saved.bel"), PublishedRecord.upTo(whole, EventType.BALLOT, 5));
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.upTo(whole, EventType.BALLOT, 4))) {
            CommandRun run = CommandRun.of("verify", "--quiet", "--save", saved.toString(), server.address());

            assertThat(run.out()).startsWith("INVALID ROLLED_BACK").hasLineCount(1);
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void saysSoWhenTheServerHasAnotherRecordOfTheSameLength() throws IOException {
        byte[] whole = PublishedRecord.upTo(PublishedRecord.whole(), EventType.BALLOT, 5);
        Path saved = Files.write(folder.resolve("saved.bel"), whole);
        try (PublishedRecord server = new PublishedRecord(whole)) {
            server.publishLastEvent("{\"height\":5,\"hash\":\"" + "ab".repeat(32) + "\",\"pos\":" + whole.length + "}");

            CommandRun run = CommandRun.of("verify", "--quiet", "--save", saved.toString(), server.address());

            assertThat(run.out()).startsWith("INVALID CHANGED_SINCE").hasLineCount(1);
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void refusesAValidRecordOfAnotherElectionThanTheAddress() throws IOException {
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole(), "AnotherElect1on")) {
            CommandRun run = CommandRun.of("verify", "--quiet", server.address());

            assertThat(run.out()).startsWith("INVALID WRONG_ELECTION");
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void acceptsASavedCopyThatIsUpToDate() throws IOException {
        Path saved = Files.write(folder.resolve("saved.bel"), PublishedRecord.whole());
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole())) {
            CommandRun run = CommandRun.of("verify", "--quiet", "--save", saved.toString(), server.address());

            assertThat(run.out()).startsWith("VALID");
            assertThat(run.status()).isZero();
        }
    }

    @Test
    void namesTheEventAndTheReasonOfADamage() throws IOException {
        byte[] damaged = PublishedRecord.whole();
        damaged[damaged.length / 2] ^= 1;
        Path file = Files.write(folder.resolve("damaged.bel"), damaged);

        CommandRun run = CommandRun.of("verify", "--quiet", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).matches("(?s)INVALID event \\d+: [A-Z_]+.*");
    }

    @Test
    void refusesARecordThatIsShorterThanAnEarlierCopy() throws IOException {
        byte[] whole = PublishedRecord.whole();
        Path old = Files.write(folder.resolve("old.bel"), PublishedRecord.upTo(whole, EventType.BALLOT, 5));
        Path now = Files.write(folder.resolve("now.bel"), PublishedRecord.upTo(whole, EventType.BALLOT, 4));

        CommandRun rolledBack = CommandRun.of("verify", "--quiet", "--since", old.toString(), now.toString());
        CommandRun grown = CommandRun.of(
                "verify",
                "--quiet",
                "--since",
                old.toString(),
                PublishedRecord.vectorFile("full.bel").toString());

        assertThat(rolledBack.status()).isEqualTo(1);
        assertThat(rolledBack.out()).contains("event 5: ROLLED_BACK");
        assertThat(grown.status()).isZero();
    }

    @Test
    void saysThatABallotPaperWasNotThereToBeChecked() throws IOException {
        SampleRecord sample = new SampleRecord(1);
        sample.close(1);
        try (PublishedRecord server = new PublishedRecord(sample.archive())) {
            CommandRun without = CommandRun.of("verify", server.address());
            server.publish(
                    "/api/elections/" + PublishedRecord.UUID + "/ballot-paper",
                    new String(SampleRecord.BALLOT_PAPER, StandardCharsets.UTF_8));
            CommandRun with = CommandRun.of("verify", server.address());

            assertThat(without.out()).startsWith("VALID");
            assertThat(without.err())
                    .contains("note: the election commits to ballot paper " + Sha256.of(SampleRecord.BALLOT_PAPER));
            assertThat(with.out()).startsWith("VALID");
            assertThat(with.err()).doesNotContain("ballot paper");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OVER_LIMIT,0,A,0",
        "STRUCK_OFF,0,A,0",
        "CHAINED,0,A,1",
        "LATE,0,A,1",
        "OVER_LIMIT,1,A,1",
        "OVER_LIMIT,0,E,1"
    })
    void asksTheLogIndexWhyAReceiptedBallotIsNotInTheRecord(
            String disposition, int partition, String tracker, int status) throws IOException {
        String base64 = tracker.repeat(43).substring(0, 42) + "A";
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole())) {
            server.publish(
                    "/api/elections/" + PublishedRecord.UUID + "/log-index?limit=1&from=7",
                    "{\"items\":[{\"partition\":" + partition + ",\"offset\":7,\"tracker\":\"" + base64
                            + "\",\"sha256\":\"" + Tracker.parseBase64(base64).toHex() + "\",\"disposition\":\""
                            + disposition + "\"}]}");

            CommandRun run = CommandRun.of("verify", "--receipt", receipt().toString(), server.address());

            assertThat(run.status()).isEqualTo(status);
            assertThat(status == 0 ? run.err() : run.out())
                    .contains(status == 0 ? "not counted: " + disposition : "RECEIPTED_BALLOT_MISSING");
        }
    }

    private Path receipt() throws IOException {
        return Files.writeString(
                folder.resolve("receipt.json"),
                "{\"election\":\"" + PublishedRecord.UUID
                        + "\",\"tracker\":\"" + "A".repeat(43)
                        + "\",\"log_epoch\":\"e\",\"partition\":0,\"offset\":7,\"log_append_time\":\"2020-10-01T00:00:00Z\","
                        + "\"merge_by\":\"2020-10-01T00:01:00Z\",\"verdict\":\"accepted\",\"key_id\":\"k\"}");
    }

    @Test
    void refusesARecordWithoutABallotThatAReceiptPromises() throws IOException {
        Path receipt = receipt();

        CommandRun run = CommandRun.of(
                "verify",
                "--quiet",
                "--receipt",
                receipt.toString(),
                PublishedRecord.vectorFile("full.bel").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("RECEIPTED_BALLOT_MISSING");
    }

    @Test
    void refusesARecordThatDoesNotCommitToTheGivenBallotPaper() throws IOException {
        Path paper = Files.writeString(folder.resolve("paper.json"), "{}");

        CommandRun run = CommandRun.of(
                "verify",
                "--quiet",
                "--ballot-paper",
                paper.toString(),
                PublishedRecord.vectorFile("full.bel").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("WRONG_BALLOT_PAPER");
    }

    @Test
    void tellsWrongUsageAndWhatCannotBeCheckedFromWhatIsInvalid() throws IOException {
        Path cut = Files.write(folder.resolve("cut.bel"), Arrays.copyOf(PublishedRecord.whole(), 20_000));

        assertThat(CommandRun.of("verify").status()).isEqualTo(2);
        assertThat(CommandRun.of("verify", folder.resolve("nothing.bel").toString())
                        .status())
                .isEqualTo(3);
        assertThat(CommandRun.of("verify", "http://127.0.0.1:9/api/elections/x").status())
                .isEqualTo(3);
        assertThat(CommandRun.of("verify", "--quiet", cut.toString()).out()).contains("TRUNCATED_ARCHIVE");
    }
}
