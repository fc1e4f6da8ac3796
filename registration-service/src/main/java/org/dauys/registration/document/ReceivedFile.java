package org.dauys.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * A request's body in a file that is gone when this is closed.
 *
 * @param head its first bytes
 */
record ReceivedFile(Path file, long size, String sha256, byte[] head) implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    /**
     * @throws ProblemException {@code too-large} beyond so many bytes
     */
    static ReceivedFile of(InputStream body, long maxSize) {
        try {
            Path file = Files.createTempFile("document", ".upload");
            try {
                return receive(body, maxSize, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile receive(InputStream body, long maxSize, Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] head = new byte[0];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.readNBytes(chunk, 0, CHUNK); read > 0; read = body.readNBytes(chunk, 0, CHUNK)) {
                head = size == 0 ? Arrays.copyOf(chunk, Math.min(read, DocumentType.HEAD)) : head;
                size += read;
                if (size > maxSize) {
                    throw new ProblemException(KitProblem.TOO_LARGE);
                }
                out.write(chunk, 0, read);
            }
        }
        return new ReceivedFile(file, size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
