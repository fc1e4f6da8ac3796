package org.dauys.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a local system's data. A marker file says that it is ours, so that nothing else is ever emptied. */
final class DataFolder {

    private static final String MARKER = "dauys-local-data";

    private DataFolder() {}

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
            Path marker = folder.resolve(MARKER);
            if (!Files.exists(marker)) {
                Files.writeString(marker, "Data of a local Dauys system; ./run --fresh empties this folder.\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder, e);
        }
    }

    /**
     * @throws IllegalStateException if the folder has content that no local system made
     */
    static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            if (!Files.exists(folder.resolve(MARKER))
                    && Files.list(folder).findAny().isPresent()) {
                throw new IllegalStateException(folder + " is not a data folder of a local system; not touched");
            }
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
