package org.dauys.protocol.archive;

import java.io.IOException;
import java.io.OutputStream;
import org.dauys.protocol.digest.Sha256;

/**
 * Writes an archive entry by entry; nothing is kept. What has been written is a valid archive after every entry, as
 * there are no end blocks.
 */
public final class BelArchiveWriter {
    private final OutputStream out;
    private final ArchiveHeader header;
    private long position;

    private BelArchiveWriter(OutputStream out, ArchiveHeader header, long position) {
        this.out = out;
        this.header = header;
        this.position = position;
    }

    /** Begins an archive. */
    public static BelArchiveWriter begin(OutputStream out, ArchiveHeader header) throws IOException {
        BelArchiveWriter writer = new BelArchiveWriter(out, header, 0);
        writer.entry(ArchiveHeader.NAME, header.canonicalBytes());
        return writer;
    }

    /** Continues an archive of so many bytes. */
    public static BelArchiveWriter resume(OutputStream out, ArchiveHeader header, long position) {
        return new BelArchiveWriter(out, header, position);
    }

    /** Appends a data object; its name is returned. */
    public Sha256 data(byte[] content) throws IOException {
        Sha256 hash = Sha256.of(content);
        entry(TarEntries.dataName(hash), content);
        return hash;
    }

    /** Appends an event; its name is returned. */
    public Sha256 event(Event event) throws IOException {
        byte[] content = event.canonicalBytes();
        Sha256 hash = Sha256.of(content);
        entry(TarEntries.eventName(hash), content);
        return hash;
    }

    /** Bytes of the archive so far. */
    public long position() {
        return position;
    }

    private void entry(String name, byte[] content) throws IOException {
        byte[] entry = TarEntries.encode(name, content, header);
        out.write(entry);
        position += entry.length;
    }
}
