package org.dauys.observer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ArchiveEntries.Content;
import org.dauys.observer.board.ArchiveEntries.Entry;
import org.dauys.observer.board.ChainHead;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.digest.Sha256;

/**
 * Writes a range of an archive from the stored entries. At most about a megabyte, or one entry, is in memory, and no
 * database connection is held while the client reads.
 */
@ApplicationScoped
class ArchiveBytes {

    private static final int LOOK_AHEAD = 256;
    private static final long BUDGET = 1 << 20;

    private final ArchiveEntries entries;

    ArchiveBytes(ArchiveEntries entries) {
        this.entries = entries;
    }

    /** @param head how far the archive is served; what is appended meanwhile is not */
    void write(ChainHead head, ByteRange range, OutputStream out) throws IOException {
        byte[] headerBytes = head.header().getBytes(StandardCharsets.US_ASCII);
        ArchiveHeader header = ArchiveHeader.parse(headerBytes);
        byte[] first = TarEntries.encode(ArchiveHeader.NAME, headerBytes, header);
        new ByteWindow(out, range, 0).write(first);
        long position = Math.max(range.first(), first.length);
        while (position <= range.last()) {
            List<Entry> next = entries.from(head.electionUuid(), position, LOOK_AHEAD);
            int count = withinBudget(next);
            long begin = next.get(0).position();
            ByteWindow window = new ByteWindow(out, range, begin);
            for (Content content : entries.contents(head.electionUuid(), begin, count)) {
                if (!window.isPast()) {
                    write(content, header, window);
                }
            }
            Entry last = next.get(count - 1);
            position = last.position() + TarEntries.length(last.size());
        }
    }

    private static int withinBudget(List<Entry> entries) {
        long bytes = 0;
        int count = 0;
        while (count < entries.size()
                && (count == 0 || bytes + entries.get(count).size() <= BUDGET)) {
            bytes += entries.get(count).size();
            count++;
        }
        return count;
    }

    private static void write(Content content, ArchiveHeader header, ByteWindow window) throws IOException {
        Sha256 hash = Sha256.parseHex(content.entry().sha256());
        String name = content.entry().height().isPresent() ? TarEntries.eventName(hash) : TarEntries.dataName(hash);
        window.write(TarEntries.header(name, content.entry().size(), header));
        window.write(content.bytes());
        window.write(new byte[TarEntries.padding(content.entry().size())]);
    }
}
