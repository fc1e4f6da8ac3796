package org.dauys.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that must not change. {@code -Dgolden.write=true} writes them anew, for a new message or a reviewed additive
 * change; everything else is a break of the contract.
 */
final class GoldenFiles {

    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private GoldenFiles() {}

    static byte[] expected(String sourceRoot, String name, byte[] actual) {
        Path file = Path.of(sourceRoot, name);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.write(file, actual);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file " + file, e);
        }
    }
}
