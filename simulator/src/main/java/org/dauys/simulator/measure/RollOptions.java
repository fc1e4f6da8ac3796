package org.dauys.simulator.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.dauys.simulator.http.Api;
import picocli.CommandLine.Option;

/** Which system is measured, and with what roll. */
final class RollOptions {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

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

    Api api() {
        return Api.at(base).waiting(PATIENCE);
    }

    /** Exists. */
    Path data() {
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + data, e);
        }
    }

    int members() {
        return members;
    }

    long seed() {
        return seed;
    }

    OptionalLong servicePid() {
        return servicePid == null ? OptionalLong.empty() : OptionalLong.of(servicePid);
    }
}
