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

    /** Runs the simulator with its output on ours and returns its exit status. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        Path target = options.project().resolve("simulator/target");
        List<String> command = new ArrayList<>(List.of(
                JavaHome.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("simulator.jar") + File.pathSeparator + target.resolve("lib") + "/*",
                "org.dauys.simulator.Simulator"));
        command.add(arguments.get(0));
        command.addAll(List.of(
                "--base",
                "http://localhost:" + options.ports().gateway(),
                "--data",
                options.data().resolve("people").toString()));
        command.addAll(arguments.subList(1, arguments.size()));
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
