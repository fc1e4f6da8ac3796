package org.dauys.kit.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that only their owner can read, and that are there either whole or not at all. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Makes a file with this content, unless there is one. It is written under another name and then linked: whoever is
     * killed in between leaves no half of a secret under the name, and of two who are at it at once one wins.
     */
    public static void makeOnce(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, content);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another was quicker: what it made is as good.
        } finally {
            Files.delete(fresh);
        }
    }
}
