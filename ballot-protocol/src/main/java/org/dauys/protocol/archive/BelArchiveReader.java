package org.dauys.protocol.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.protocol.archive.ArchiveEntry.Kind;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * Reads an archive entry by entry. Holds the content of the one entry that it returns: an event of at most
 * {@link Event#MAX_LENGTH} bytes, or data of at most as many as the caller allows; what an entry states beyond that is
 * refused before it is read. Only the one tar form is accepted: each header must be exactly what {@link TarEntries}
 * would write, and padding zero.
 */
public final class BelArchiveReader {
    /** Bound on the content of any entry: the largest is a list of two million credentials. */
    public static final int MAX_ENTRY = 128 << 20;

    private static final String EVENT_ENDING = ".event.json";

    private final InputStream in;
    private final ArchiveHeader header;
    private long position;

    private record Head(Kind kind, String name, int size) {}

    private BelArchiveReader(InputStream in, ArchiveHeader header, long position) {
        this.in = in;
        this.header = header;
        this.position = position;
    }

    /**
     * Goes on with an archive whose header has been read before.
     *
     * @param in stands at this position
     * @param position where an entry begins
     */
    public static BelArchiveReader resume(InputStream in, ArchiveHeader header, long position) {
        return new BelArchiveReader(in, header, position);
    }

    /**
     * Opens an archive and reads its header.
     *
     * @param in buffered if it should be; closing it is up to the caller
     * @throws MalformedArchiveException if it does not begin with an archive header
     */
    public BelArchiveReader(InputStream in) throws IOException {
        this.in = in;
        byte[] block = block();
        String name = block.length == 0 ? "" : text(block, 0, 100);
        if (!name.equals(ArchiveHeader.NAME)) {
            throw malformed("an archive begins with the entry " + ArchiveHeader.NAME);
        }
        byte[] content = content(size(block, 128));
        try {
            this.header = ArchiveHeader.parse(content);
        } catch (MalformedMessageException e) {
            throw malformed("archive header: " + e.getMessage());
        }
        requireForm(block, name, content.length, header);
        position += TarEntries.length(content.length);
    }

    /** The archive header. */
    public ArchiveHeader header() {
        return header;
    }

    /** Bytes read so far: where the next entry begins. */
    public long position() {
        return position;
    }

    /**
     * The next entry, empty at the end.
     *
     * @throws MalformedArchiveException if the archive is cut off or not in the one form
     */
    public Optional<ArchiveEntry> next() throws IOException {
        return next(MAX_ENTRY);
    }

    /**
     * The next entry, empty at the end.
     *
     * @param maxData bytes beyond which a data object is refused unread
     * @throws MalformedArchiveException if the archive is cut off or not in the one form, or the entry is too large
     */
    public Optional<ArchiveEntry> next(int maxData) throws IOException {
        Optional<Head> head = head(maxData);
        return head.isEmpty() ? Optional.empty() : Optional.of(entry(head.get()));
    }

    /**
     * The next entry with a wanted name, empty if there is none before the end. Contents of the others are passed over:
     * they are neither held nor looked at.
     *
     * @param wanted is asked with names as they stand there
     * @throws MalformedArchiveException if the archive is cut off or not in the one form
     */
    public Optional<ArchiveEntry> next(Predicate<String> wanted) throws IOException {
        Optional<Head> head = head(MAX_ENTRY);
        while (head.isPresent() && !wanted.test(head.get().name())) {
            skip(head.get().size());
            head = head(MAX_ENTRY);
        }
        return head.isEmpty() ? Optional.empty() : Optional.of(entry(head.get()));
    }

    /** The next event, passing over data objects. */
    public Optional<ArchiveEntry> nextEvent() throws IOException {
        return next(name -> name.endsWith(EVENT_ENDING));
    }

    private Optional<Head> head(int maxData) throws IOException {
        byte[] block = block();
        if (block.length == 0) {
            return Optional.empty();
        }
        String name = text(block, 0, 100);
        Kind kind;
        if (name.endsWith(".data.json")) {
            kind = Kind.DATA;
        } else if (name.endsWith(EVENT_ENDING)) {
            kind = Kind.EVENT;
        } else {
            throw malformed("an entry that is neither data nor event");
        }
        int size = size(block, kind == Kind.EVENT ? Event.MAX_LENGTH : maxData);
        requireForm(block, name, size, header);
        return Optional.of(new Head(kind, name, size));
    }

    private ArchiveEntry entry(Head head) throws IOException {
        ArchiveEntry entry = new ArchiveEntry(head.kind(), head.name(), content(head.size()), position);
        position += entry.length();
        return entry;
    }

    private void skip(int size) throws IOException {
        try {
            in.skipNBytes(size + TarEntries.padding(size));
        } catch (EOFException e) {
            throw truncated();
        }
        position += TarEntries.length(size);
    }

    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(TarEntries.BLOCK);
        if (block.length != 0 && block.length != TarEntries.BLOCK) {
            throw truncated();
        }
        return block;
    }

    private byte[] content(int size) throws IOException {
        byte[] content = in.readNBytes(size);
        byte[] padding = in.readNBytes(TarEntries.padding(size));
        if (content.length != size || padding.length != TarEntries.padding(size)) {
            throw truncated();
        }
        for (byte b : padding) {
            if (b != 0) {
                throw malformed("padding that is not zero");
            }
        }
        return content;
    }

    private int size(byte[] block, int max) {
        String octal = text(block, 124, 12);
        long size = -1;
        if (octal.matches("[0-7]{11}")) {
            size = Long.parseLong(octal, 8);
        }
        if (size < 0 || size > max) {
            throw malformed("an entry of an impossible size");
        }
        return (int) size;
    }

    private void requireForm(byte[] block, String name, int size, ArchiveHeader archive) {
        if (name.length() > TarEntries.MAX_NAME || !Arrays.equals(block, TarEntries.header(name, size, archive))) {
            throw malformed("a tar header in another form");
        }
    }

    private static String text(byte[] block, int offset, int length) {
        int end = offset;
        while (end < offset + length && block[end] != 0) {
            end++;
        }
        return new String(block, offset, end - offset, StandardCharsets.US_ASCII);
    }

    private MalformedArchiveException malformed(String what) {
        return new MalformedArchiveException(position, false, what);
    }

    private MalformedArchiveException truncated() {
        return new MalformedArchiveException(position, true, "the archive ends within an entry");
    }
}
