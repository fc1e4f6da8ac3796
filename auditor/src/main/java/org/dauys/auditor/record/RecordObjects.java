package org.dauys.auditor.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.MalformedArchiveException;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.digest.Sha256;

/** Objects and events of a verified archive, found again by streaming through it; nothing else is held meanwhile. */
public final class RecordObjects {

    private final Path archive;

    public RecordObjects(Path archive) {
        this.archive = archive;
    }

    /** The content of the object with this digest. */
    public Optional<byte[]> object(Sha256 digest) throws IOException {
        String name = TarEntries.dataName(digest);
        try (InputStream in = open()) {
            return new BelArchiveReader(in).next(name::equals).map(ArchiveEntry::content);
        }
    }

    /** Payload digests of all events of a type, in the order of the record. */
    public List<Sha256> payloads(EventType type) throws IOException {
        List<Sha256> payloads = new ArrayList<>();
        try (InputStream in = open()) {
            BelArchiveReader reader = new BelArchiveReader(in);
            for (Optional<ArchiveEntry> entry = reader.nextEvent(); entry.isPresent(); entry = reader.nextEvent()) {
                Event event = Event.parse(entry.get().content());
                if (event.type() == type) {
                    event.payload().ifPresent(payloads::add);
                }
            }
        }
        return payloads;
    }

    /**
     * The digest of the last event. What stands after it, such as the tail of a download that was cut off, is passed
     * over.
     *
     * @throws IOException if the file is no archive
     */
    public Optional<Sha256> head() throws IOException {
        Ending ending = ending();
        if (ending.malformed().isPresent()) {
            throw new IOException(
                    archive + " is not an archive: " + ending.malformed().get());
        }
        return ending.head();
    }

    /** Bytes up to and including the last event, 0 without one; all where the file is no archive, which is not judged here. */
    public long endOfEvents() throws IOException {
        Ending ending = ending();
        return ending.malformed().isPresent() ? Files.size(archive) : ending.end();
    }

    private record Ending(Optional<Sha256> head, long end, Optional<String> malformed) {}

    private Ending ending() throws IOException {
        Ending ending = new Ending(Optional.empty(), 0, Optional.empty());
        try (InputStream in = open()) {
            BelArchiveReader reader = new BelArchiveReader(in);
            for (Optional<ArchiveEntry> entry = reader.nextEvent(); entry.isPresent(); entry = reader.nextEvent()) {
                ending = new Ending(Optional.of(Sha256.of(entry.get().content())), reader.position(), Optional.empty());
            }
            return ending;
        } catch (MalformedArchiveException e) {
            return e.truncated()
                    ? ending
                    : new Ending(ending.head(), ending.end(), Optional.ofNullable(e.getMessage()));
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
    }
}
