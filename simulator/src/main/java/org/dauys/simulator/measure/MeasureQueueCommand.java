package org.dauys.simulator.measure;

import java.net.URI;
import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator measure queue}: the work of registrars on as many applications as there were. */
@Command(
        name = "queue",
        description = "Files applications, and says how long registrars wait for pages, counts and decisions.",
        mixinStandardHelpOptions = true)
public final class MeasureQueueCommand implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "URL", description = "Origin of the system (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080");

    @Option(
            names = "--applications",
            paramLabel = "N",
            description = "Applications that wait (default: ${DEFAULT-VALUE}).")
    private int applications = 11_249;

    @Option(names = "--times", paramLabel = "N", description = "How often each is done (default: ${DEFAULT-VALUE}).")
    private int times = 200;

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same people (default: ${DEFAULT-VALUE}).")
    private long seed = 2020;

    @Option(
            names = "--service-pid",
            paramLabel = "PID",
            description = "Process of registration-service on this machine, to read its memory.")
    private Long servicePid;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Given to every measurement alike; this one keeps nothing. */
    @Option(names = "--data", hidden = true)
    void data(String folder) {}

    @Override
    public Integer call() {
        // A tenth of the decisions is not counted, and there is one for each application.
        if (times < 10 || applications < 2 * times) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "at least ten times, and twice as many applications");
        }
        Progress progress = new Progress(System.out);
        Measured measured = new MeasureQueue(base, applications, times, seed, progress).run();
        if (servicePid != null) {
            ProcessMemory.peakMegabytes(servicePid)
                    .ifPresent(peak -> measured.add("peak memory of registration-service", peak, "MB"));
        }
        measured.table().forEach(progress::print);
        return 0;
    }
}
