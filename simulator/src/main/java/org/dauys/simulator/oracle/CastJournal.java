package org.dauys.simulator.oracle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dauys.events.json.EventJson;

/**
 * The client's own memory of every attempt: one JSON line each, on disk when {@link #write} returns to the system, so that
 * the judgement does not rest on anything the servers say about themselves. Thread-safe.
 */
public final class CastJournal implements AutoCloseable {

    private final BufferedWriter out;
    private final Path file;
    private final AtomicLong keys;

    private CastJournal(BufferedWriter out, Path file, long next) {
        this.out = out;
        this.file = file;
        this.keys = new AtomicLong(next);
    }

    /** Opens a journal and goes on where it ends. */
    public static CastJournal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            long next = Files.exists(file) ? read(file).size() : 0;
            return new CastJournal(
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    file,
                    next);
        } catch (IOException e) {
            throw new UncheckedIOException("no journal at " + file, e);
        }
    }

    /** A number for the next attempt. */
    public long nextKey() {
        return keys.getAndIncrement();
    }

    /** Notes an attempt. */
    public synchronized void write(CastAttempt attempt) {
        try {
            out.write(new String(EventJson.write(attempt), StandardCharsets.UTF_8));
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal " + file, e);
        }
    }

    public Path file() {
        return file;
    }

    /** Every whole line of a journal, which may still be written to. */
    public static List<CastAttempt> read(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> EventJson.read(line.getBytes(StandardCharsets.UTF_8), CastAttempt.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the journal " + file, e);
        }
    }
}
