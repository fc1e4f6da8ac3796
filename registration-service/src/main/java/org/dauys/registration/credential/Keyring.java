package org.dauys.registration.credential;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the sealed credentials, one a line of a file outside the database. The first line seals; the others only
 * open what is not sealed again yet. The file is written as a whole and moved into place, so that it is never half a
 * ring.
 */
final class Keyring {

    private final Path file;
    private volatile Map<String, CredentialSeal> seals = Map.of();

    Keyring(Path file) {
        this.file = file;
        reload();
    }

    /** Reads the file again: another process of this role may have changed it. */
    synchronized void reload() {
        Map<String, CredentialSeal> read = new LinkedHashMap<>();
        for (String line : lines()) {
            CredentialSeal seal = CredentialSeal.of(line);
            read.put(seal.keyId(), seal);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("the keyring holds no key");
        }
        seals = read;
    }

    /** The key that seals. */
    CredentialSeal current() {
        return seals.values().iterator().next();
    }

    /** @throws IllegalStateException if there is no such key, for it was destroyed */
    CredentialSeal of(String keyId) {
        return find(keyId)
                .or(() -> {
                    reload();
                    return find(keyId);
                })
                .orElseThrow(() -> new IllegalStateException("there is no key " + keyId));
    }

    boolean has(String keyId) {
        return seals.containsKey(keyId);
    }

    /** A fresh key that seals from now on. */
    synchronized CredentialSeal addFresh() {
        List<String> lines = new ArrayList<>(List.of(CredentialSeal.makeKey()));
        lines.addAll(lines());
        write(lines);
        reload();
        return current();
    }

    /**
     * Destroys every key but the one that seals. The old file is overwritten in place before it is replaced; what a
     * file system or a disk keeps beyond that, and every copy of the file, is its keeper's to destroy.
     *
     * @return ids of the keys that are no more
     */
    synchronized List<String> eraseOld() {
        reload();
        List<String> erased = seals.keySet().stream().skip(1).toList();
        if (!erased.isEmpty()) {
            String kept = lines().get(0);
            Path old = file.resolveSibling(file.getFileName() + ".old");
            try {
                Files.deleteIfExists(old);
                Files.createLink(old, file);
                write(List.of(kept));
                overwrite(old);
                Files.delete(old);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot erase keys", e);
            }
            reload();
        }
        return erased;
    }

    private Optional<CredentialSeal> find(String keyId) {
        return Optional.ofNullable(seals.get(keyId));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keyring", e);
        }
    }

    private void write(List<String> lines) {
        try {
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "keyring",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, lines, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the keyring", e);
        }
    }

    private static void overwrite(Path old) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(old.toFile(), "rwd")) {
            bytes.write(new byte[(int) bytes.length()]);
        }
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Keyring[" + seals.size() + " keys]";
    }
}
