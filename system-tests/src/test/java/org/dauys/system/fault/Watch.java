package org.dauys.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dauys.system.program.AuditorJar;

/** {@code auditor watch}, running beside the election and remembering what it saw (I6). */
final class Watch implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final Path copy;

    Watch(Path folder, String address) {
        this.log = folder.resolve("watch.log");
        this.copy = folder.resolve(address.substring(address.lastIndexOf('/') + 1) + ".bel");
        this.process = AuditorJar.in(folder)
                .start(log, "watch", "--every", "1", "--threads", "1", "--folder", folder.toString(), address);
    }

    /** Whether it is still content: it ends with an alarm if the past changes. */
    boolean isContent() {
        return process.isAlive();
    }

    /** Everything it said. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record as it saw it grow. */
    Path copy() {
        return copy;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
