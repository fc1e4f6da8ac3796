package org.dauys.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dauys.system.stack.Project;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code ./run replay}: the primary of October 2020 from one command, ending with figures driven and checked. */
@Order(1)
class ReplayIT {

    private static final String PORT_OFFSET = "400";

    @Test
    void reEnactsOctober2020() throws Exception {
        Path log = replay("default", Duration.ofMinutes(8));

        assertThat(Files.readString(log)).contains("driven", "checked", "everything holds");
    }

    @Test
    void reEnactsItInEveryTerritory() throws Exception {
        Path log = replay("everywhere", Duration.ofMinutes(12), "--territories", "216", "--members-per-mille", "1");

        assertThat(Files.readString(log)).contains("driven", "checked", "203 of 203", "everything holds");
    }

    private static Path replay(String name, Duration atMost, String... options) throws Exception {
        Path folder = Files.createDirectories(Project.scratch().resolve("replay-" + name));
        Path log = folder.resolve("replay.log");
        List<String> command = new ArrayList<>(List.of(
                "./run",
                "--port-offset",
                PORT_OFFSET,
                "--data",
                folder.resolve("data").toString(),
                "replay"));
        command.addAll(List.of(options));
        Process run = new ProcessBuilder(command)
                .directory(Project.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(run.waitFor(atMost.toSeconds(), TimeUnit.SECONDS))
                    .as("ended, see %s", log)
                    .isTrue();
            assertThat(run.exitValue()).as("exit status, see %s", log).isZero();
        } finally {
            end(run);
        }
        return log;
    }

    private static void end(Process run) throws InterruptedException {
        run.destroy();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
    }
}
