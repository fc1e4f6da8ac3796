package org.dauys.auditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.watch.Sighting;
import org.dauys.auditor.watch.WatchRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auditor watch}. */
@Command(
        name = "watch",
        description = "Stays with an election: keeps and verifies what it sees, alarms if the past changes.",
        footer = "Exit status: 0 after --rounds without an alarm, 1 on an alarm, 2 wrong usage.",
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "Address of the election: http://host/api/elections/<uuid>")
    private String source = "";

    @Option(names = "--folder", paramLabel = "DIR", description = "Where the copy is kept (default: here).")
    private Path folder = Path.of("");

    @Option(names = "--every", paramLabel = "SECONDS", description = "Pause between looks (default: 10).")
    private long seconds = 10;

    @Option(names = "--rounds", paramLabel = "N", description = "Stop after N looks (default: never).")
    private long rounds = Long.MAX_VALUE;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that check ballots (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (WatchRecord watch = new WatchRecord(new RemoteRecord(source), folder.toAbsolutePath(), threads)) {
            return watch(watch);
        }
    }

    private int watch(WatchRecord watch) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (long round = 0; round < rounds; round++) {
            if (round > 0 && never.await(seconds, TimeUnit.SECONDS)) {
                break;
            }
            try {
                Sighting sighting = watch.look();
                say(sighting.state() + " " + sighting.detail());
                if (sighting.state() == Sighting.State.ALARM) {
                    return ExitStatus.INVALID;
                }
            } catch (IOException unreachable) {
                say("NO_ANSWER " + unreachable.getMessage());
            }
        }
        return ExitStatus.VALID;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + OneLine.of(line));
        spec.commandLine().getOut().flush();
    }
}
