package org.dauys.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One operating-system process that can be started again after it died. Its output goes to a file. Not thread-safe
 * except for {@link #isAlive}.
 */
public final class ManagedProcess {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile Optional<Process> process = Optional.empty();

    /**
     * @param name for messages
     * @param command program and arguments
     * @param environment added to that of this process
     * @param log file that collects the output over all starts
     */
    public ManagedProcess(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = Optional.of(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public boolean isAlive() {
        return process.map(Process::isAlive).orElse(false);
    }

    public long pid() {
        return process.map(Process::pid).orElseThrow(() -> new IllegalStateException(name + " was never started"));
    }

    /** Dies at once, as from {@code kill -9}; returns when it is dead. */
    public void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            await(running, 30);
        });
    }

    /** Asks it to end, and insists after a quarter of a minute. */
    public void stop() {
        process.ifPresent(running -> {
            running.destroy();
            if (!await(running, 15)) {
                running.destroyForcibly();
                await(running, 15);
            }
        });
    }

    /** Asks it to end without waiting; {@link #stop} waits. */
    public void askToStop() {
        process.ifPresent(Process::destroy);
    }

    private static boolean await(Process running, long seconds) {
        try {
            return running.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
