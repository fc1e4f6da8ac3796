package org.dauys.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @Test
    void aPortThatIsTakenEndsInASentenceAndLeavesTheOtherSystemAlone(@TempDir Path data) throws IOException {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));
        int offset = 12_000;

        try (ServerSocket other = new ServerSocket(8080 + offset, 1, InetAddress.getLoopbackAddress())) {
            int status = line.execute("--port-offset", String.valueOf(offset), "--data", data.toString());

            assertThat(status).isEqualTo(1);
            assertThat(said.toString())
                    .contains("port " + other.getLocalPort())
                    .contains("--port-offset")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aSystemThatStillRunsIsNotTakenForTheNewOneAndKeepsItsData(@TempDir Path data) throws IOException {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));
        int offset = 12_100;
        DataFolder.create(data);
        Path kept = Files.writeString(data.resolve("kept"), "by the system that runs");

        try (ServerSocket database = new ServerSocket(15432 + offset, 1, InetAddress.getLoopbackAddress())) {
            int status = line.execute("--fresh", "--port-offset", String.valueOf(offset), "--data", data.toString());

            assertThat(status).isEqualTo(1);
            assertThat(said.toString())
                    .contains("port " + database.getLocalPort())
                    .contains("PostgreSQL")
                    .doesNotContain("\tat ");
        }
        assertThat(kept).exists();
    }

    @Test
    void theSimulatorGetsItsOptionsWithTheirValuesInOrder() {
        CommandLine line = new CommandLine(new Main());

        CommandLine.ParseResult parsed = line.parseArgs(
                "--port-offset",
                "400",
                "replay",
                "--territories",
                "216",
                "--keep",
                "--members-per-mille",
                "1",
                "--seed=7");

        Main.Replay replay = (Main.Replay) parsed.subcommand().commandSpec().userObject();
        assertThat(replay.simulatorArguments())
                .containsExactly("--territories", "216", "--members-per-mille", "1", "--seed=7");
    }

    @Test
    void optionsOfTheSystemMayStandBehindTheReplayToo() {
        CommandLine line = new CommandLine(new Main());

        CommandLine.ParseResult parsed =
                line.parseArgs("replay", "--port-offset", "400", "--territories", "2", "--fresh");

        Main.Replay replay = (Main.Replay) parsed.subcommand().commandSpec().userObject();
        assertThat(replay.simulatorArguments()).containsExactly("--territories", "2");
        assertThat(line.getCommandSpec().findOption("--port-offset").<Integer>getValue())
                .isEqualTo(400);
    }
}
