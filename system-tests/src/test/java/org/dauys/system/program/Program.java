package org.dauys.system.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program, run in a folder to its end. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment;

    private Program(List<String> command, Path folder, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** A program with its first arguments. */
    public static Program of(List<String> command, Path folder) {
        return new Program(command, folder, Map.of());
    }

    /** With a variable in its environment. */
    public Program with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Program(command, folder, more);
    }

    /** In another folder. */
    public Program in(Path other) {
        return new Program(command, other, environment);
    }

    /**
     * How it ended.
     *
     * @param status exit status
     * @param out standard output
     * @param err standard error
     */
    public record Ended(int status, String out, String err) {

        @Override
        public String toString() {
            return "exit status " + status + "\n" + out + err;
        }
    }

    /** Runs it. */
    public Ended run(String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "program-", ".out");
            Path err = Files.createTempFile(folder, "program-", ".err");
            Process process = start(out.toFile(), err.toFile(), arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + command + " " + List.of(arguments));
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs it and takes its output, which it must give. */
    public byte[] output(String... arguments) {
        Ended ended = run(arguments);
        if (ended.status() != 0) {
            throw new IllegalStateException(command + " " + List.of(arguments) + ": " + ended);
        }
        return ended.out().strip().getBytes(StandardCharsets.UTF_8);
    }

    /** Starts it with all of its output in a file. */
    public Process start(Path log, String... arguments) {
        try {
            return start(log.toFile(), log.toFile(), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    private Process start(File out, File err, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectOutput(out);
        if (out.equals(err)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(err);
        }
        builder.environment().putAll(environment);
        return builder.start();
    }
}
