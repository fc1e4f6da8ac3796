package org.dauys.localstack.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People are a program of their own, which talks to the gateway as everybody does. */
final class SimulatorRun {

    private final StackOptions options;

    SimulatorRun(StackOptions options) {
        this.options = options;
    }

    /** Runs one of its commands on this system with its output on ours, and returns its exit status. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        return run(arguments.subList(0, 1), arguments.subList(1, arguments.size()));
    }

    /**
     * The same for a command within a command.
     *
     * @param names such as {@code measure roll}
     */
    int run(List<String> names, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(
                "--base",
                "http://localhost:" + options.ports().gateway(),
                "--data",
                options.data().resolve("people").toString()));
        all.addAll(arguments);
        return runAlone(all);
    }

    /** Runs a command that needs no system. */
    int runAlone(List<String> arguments) throws IOException, InterruptedException {
        Path target = options.project().resolve("simulator/target");
        List<String> command = new ArrayList<>(List.of(
                JavaHome.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("simulator.jar") + File.pathSeparator + target.resolve("lib") + "/*",
                "org.dauys.simulator.Simulator"));
        command.addAll(arguments);
        Process people = new ProcessBuilder(command).inheritIO().start();
        // A signal that ends us runs hooks, not the block below.
        Runtime.getRuntime().addShutdownHook(new Thread(people::destroy, "stop-people"));
        try {
            return people.waitFor();
        } finally {
            people.destroy();
        }
    }
}
