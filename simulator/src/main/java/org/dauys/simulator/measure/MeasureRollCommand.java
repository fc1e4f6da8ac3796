package org.dauys.simulator.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator measure roll}: from a file to a frozen roll. */
@Command(
        name = "roll",
        description = "Generates a roll, uploads, checks, applies, changes and freezes it, and says how long it took.",
        mixinStandardHelpOptions = true)
public final class MeasureRollCommand implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "URL", description = "Origin of the system (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080");

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for the files (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".dauys", "people");

    @Option(names = "--members", paramLabel = "M", description = "Members on the roll (default: ${DEFAULT-VALUE}).")
    private int members = 840_000;

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same people (default: ${DEFAULT-VALUE}).")
    private long seed = 2020;

    @Option(
            names = "--service-pid",
            paramLabel = "PID",
            description = "Process of registration-service on this machine, to read its memory.")
    private Long servicePid;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.out);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data, e);
        }
        OptionalLong pid = servicePid == null ? OptionalLong.empty() : OptionalLong.of(servicePid);
        new MeasureRoll(base, data, members, seed, pid, progress).run().table().forEach(progress::print);
        return 0;
    }
}
