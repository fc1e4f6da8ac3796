package org.dauys.protocol.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.protocol.digest.Sha256;

/** An archive of any size that is made while it is read, and knows how much of it has been read rather than skipped. */
final class LargeArchive extends InputStream {
    static final int OBJECT = 1 << 20;

    private static final ArchiveHeader HEADER = new ArchiveHeader(1_790_000_000L);

    private final Iterator<Part> parts;
    private Part part = new Part(new byte[0], 0);
    private long at;
    private long bytesRead;

    /** Some bytes, then zeros. */
    private record Part(byte[] bytes, long zeros) {
        long length() {
            return bytes.length + zeros;
        }
    }

    /** So many events with an object of a mebibyte before each. */
    LargeArchive(int events) {
        EventChain chain = EventChain.empty();
        Part header = new Part(TarEntries.encode(ArchiveHeader.NAME, HEADER.canonicalBytes(), HEADER), 0);
        this.parts = Stream.concat(
                        Stream.of(header), IntStream.range(0, events).boxed().flatMap(i -> step(chain, i).stream()))
                .iterator();
    }

    /** An archive whose first entry states a size that nobody should read. */
    static LargeArchive stating(String name, long size) {
        return new LargeArchive(List.of(
                new Part(TarEntries.encode(ArchiveHeader.NAME, HEADER.canonicalBytes(), HEADER), 0),
                new Part(TarEntries.header(name, size, HEADER), size)));
    }

    private LargeArchive(List<Part> parts) {
        this.parts = parts.iterator();
    }

    private static List<Part> step(EventChain chain, int number) {
        Sha256 name = Sha256.of(Integer.toString(number));
        EventType type = number == 0 ? EventType.SETUP : EventType.BALLOT;
        byte[] event = chain.append(type, Optional.of(name)).canonicalBytes();
        return List.of(
                new Part(TarEntries.header(TarEntries.dataName(name), OBJECT, HEADER), OBJECT),
                new Part(TarEntries.encode(TarEntries.eventName(Sha256.of(event)), event, HEADER), 0));
    }

    /** Bytes that have been read. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (!advance()) {
            return -1;
        }
        int n = (int) Math.min(length, part.length() - at);
        for (int i = 0; i < n; i++) {
            long from = at + i;
            into[offset + i] = from < part.bytes().length ? part.bytes()[(int) from] : 0;
        }
        at += n;
        bytesRead += n;
        return n;
    }

    @Override
    public long skip(long wanted) {
        if (wanted <= 0 || !advance()) {
            return 0;
        }
        long n = Math.min(wanted, part.length() - at);
        at += n;
        return n;
    }

    private boolean advance() {
        while (at == part.length()) {
            if (!parts.hasNext()) {
                return false;
            }
            part = parts.next();
            at = 0;
        }
        return true;
    }
}
