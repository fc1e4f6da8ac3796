package org.dauys.system.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;

/** Which types of events a record has. */
final class RecordedEvents {

    private final Set<EventType> types = EnumSet.noneOf(EventType.class);

    RecordedEvents(Path archive) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            BelArchiveReader reader = new BelArchiveReader(in);
            for (Optional<ArchiveEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get().kind() == ArchiveEntry.Kind.EVENT) {
                    types.add(Event.parse(entry.get().content()).type());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(EventType type) {
        return types.contains(type);
    }
}
