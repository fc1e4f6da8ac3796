package org.dauys.registration.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key files of a ring: {@code name.pem} and, beside it, {@code name.20261201T000000Z.pem}, which signs from that
 * time (UTC) on. Whoever may put a file there rotates the key; it should be there ten minutes before its time, when everyone who
 * verifies has read it. {@code name.pem} may go once a dated key has replaced it.
 */
public final class SigningKeyFiles {

    /** Verifiers read the published keys anew every five minutes. */
    private static final Duration CACHES = Duration.ofMinutes(10);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String SUFFIX = ".pem";

    private final KeyFiles files;
    private final Optional<Path> configured;
    private final String name;
    private final Duration overlap;

    /**
     * @param configured the first key's file, instead of one of that name in the folder of keys
     * @param name ends with {@code .pem}
     * @param tokenLifetime longest life of a token
     */
    public SigningKeyFiles(KeyFiles files, Optional<Path> configured, String name, Duration tokenLifetime) {
        this.files = files;
        this.configured = configured;
        this.name = name;
        this.overlap = tokenLifetime.plus(CACHES);
    }

    /**
     * All keys that are there now; the first one is made in a demo.
     *
     * @throws IllegalStateException if a file is no key, or its name tells no time: a key that silently never signed would
     *     be found missing when the old one is gone
     */
    public SigningKeyRing read() {
        Path first = files.fileOf(configured, name);
        List<SigningKeyRing.Dated> keys = new ArrayList<>(dated(first));
        if (keys.isEmpty() || Files.exists(first)) {
            keys.add(new SigningKeyRing.Dated(RsaSigningKey.from(files, configured, name), Instant.EPOCH));
        }
        return new SigningKeyRing(keys, overlap);
    }

    private static List<SigningKeyRing.Dated> dated(Path first) {
        Path folder = first.toAbsolutePath().getParent();
        String file = first.getFileName().toString();
        String stem = (file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file) + ".";
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<SigningKeyRing.Dated> keys = new ArrayList<>();
            for (Path each : all.toList()) {
                String other = each.getFileName().toString();
                if (other.startsWith(stem) && other.endsWith(SUFFIX) && !other.equals(file)) {
                    String time = other.substring(stem.length(), other.length() - SUFFIX.length());
                    keys.add(new SigningKeyRing.Dated(RsaSigningKey.parse(Files.readString(each)), time(time)));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signing keys beside " + file, e);
        }
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("a signing key's file name has no time: " + text);
        }
    }
}
