package org.dauys.registration.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Objects as files of a folder, in subfolders by the first two digits of the key. Keys are UUIDs, so no name reaches out of
 * the folder. A file is written under another name, forced to disk and then renamed.
 */
final class FilesystemStore implements DocumentStore {

    private final Path folder;

    FilesystemStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(UUID key, Path content) {
        Path file = file(key);
        try {
            Files.createDirectories(parent(file));
            Path fresh = Files.createTempFile(parent(file), key.toString(), ".new");
            try {
                write(content, fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                force(parent(file));
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new DocumentStoreException("cannot store a document", e);
        }
    }

    @Override
    public InputStream get(UUID key) {
        try {
            return Files.newInputStream(file(key));
        } catch (IOException e) {
            throw new DocumentStoreException("cannot read a document", e);
        }
    }

    @Override
    public void delete(UUID key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new DocumentStoreException("cannot delete a document", e);
        }
    }

    private Path file(UUID key) {
        String name = key.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static Path parent(Path file) {
        return file.resolveSibling("");
    }

    private static void write(Path content, Path fresh) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            Files.copy(content, out);
            channel.force(true);
        }
    }

    /** The new name survives a crash too. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
