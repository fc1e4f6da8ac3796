package org.dauys.protocol.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dauys.protocol.audit.RecordDraft;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.ballot.Ballot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Rows 2, 3 and 5 of the interoperability table: the reference tool accepts what is made here. */
@EnabledIfEnvironmentVariable(named = "BELENIOS_TOOL", matches = ".+")
class ReferenceToolTest {
    private final SampleElection sample = new SampleElection();

    @TempDir
    Path folder;

    @Test
    void acceptsAWholeRecordBeforeDuringAndAfterTheCount() throws Exception {
        RecordDraft record = sample.record(sample.ballots());
        for (int height : new int[] {0, 1, 5, 6, 7, 8, 9, 10}) {
            Path place = Files.createDirectory(folder.resolve("h" + height));
            archive(place, record.until(height));

            assertThat(tool(place, "election", "verify"))
                    .as("up to height " + height)
                    .isZero();
        }
    }

    @Test
    void acceptsEachBallotAgainstTheSetup() throws Exception {
        List<Ballot> ballots = sample.ballots();
        archive(folder, sample.record(ballots).until(0));
        for (Ballot ballot : ballots) {
            Files.write(folder.resolve("ballot.json"), ballot.bytes());

            assertThat(tool(folder, "election", "verify-ballot", "--ballot", "ballot.json"))
                    .isZero();
        }
    }

    @Test
    void acceptsARecordWithoutAnyBallot() throws Exception {
        archive(folder, sample.record(List.of()));

        assertThat(tool(folder, "election", "verify")).isZero();
    }

    @Test
    void derivesTheSameCredentials() throws Exception {
        String derived = output(
                folder,
                "setup",
                "generate-credentials",
                "--uuid",
                sample.election.uuid().value(),
                "--group",
                "Ed25519",
                "--derive",
                sample.voters.get(0).toDisplayString());

        assertThat(derived.strip())
                .isEqualTo(sample.voters
                        .get(0)
                        .publicCredential(sample.election.uuid())
                        .hex());
    }

    private void archive(Path place, RecordDraft record) throws IOException {
        Files.write(place.resolve(sample.election.uuid().value() + ".bel"), record.write());
    }

    private static int tool(Path place, String... arguments) throws Exception {
        Process process = start(place, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String output(Path place, String... arguments) throws Exception {
        Process process = start(place, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(place.resolve("tool.out"), StandardCharsets.UTF_8);
    }

    private static Process start(Path place, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getenv("BELENIOS_TOOL"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(place.resolve("tool.out").toFile())
                .redirectError(place.resolve("tool.err").toFile())
                .start();
    }
}
