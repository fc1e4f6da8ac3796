package org.dauys.registration.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder of this process's key files. A missing file is made in demo mode, readable by its owner alone; elsewhere a
 * missing key stops the process, for a key made silently would be a key that nobody keeps.
 */
@ApplicationScoped
public class KeyFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final boolean demo;

    public KeyFiles(
            @ConfigProperty(name = "dauys.keys.directory") Path directory,
            @ConfigProperty(name = "dauys.demo", defaultValue = "false") boolean demo) {
        this.directory = directory;
        this.demo = demo;
    }

    /**
     * Content of a key file.
     *
     * @param configured path from the configuration, instead of the folder
     * @param name file name in the folder
     * @param making makes a key in demo mode
     */
    public String readOrMake(Optional<Path> configured, String name, Supplier<String> making) {
        Path file = fileOf(configured, name);
        try {
            if (Files.notExists(file)) {
                if (configured.isPresent() || !demo) {
                    throw new IllegalStateException("there is no key file " + name);
                }
                make(file, making.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read key file " + name, e);
        }
    }

    /** Where a key file is, or would be. */
    Path fileOf(Optional<Path> configured, String name) {
        return configured.orElseGet(() -> directory.resolve(name));
    }

    /** Atomically: another process of the same role may start at the same moment, and the first one wins. */
    private static void make(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", OWNER_ONLY);
        try {
            Files.write(fresh, content.getBytes(StandardCharsets.US_ASCII));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other process was faster; its key is the key.
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
