package org.dauys.simulator.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator demo}: something to look at. */
@Command(
        name = "demo",
        description = "Seeds a primary that is open for voting; a second run finds the first one again.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "URL", description = "Origin of the system (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for keys and logins (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".dauys", "people");

    @Override
    public Integer call() {
        Progress progress = new Progress(System.out);
        new SeedDemo(base, data, progress).seed().lines().forEach(progress::print);
        return 0;
    }
}
