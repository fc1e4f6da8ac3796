package org.dauys.observer.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Lets through the bytes of a range and drops those around it. */
final class ByteWindow {

    private final OutputStream out;
    private final ByteRange range;
    private long position;

    /** @param position of the first byte that will be written */
    ByteWindow(OutputStream out, ByteRange range, long position) {
        this.out = out;
        this.range = range;
        this.position = position;
    }

    void write(byte[] bytes) throws IOException {
        long from = Math.max(range.first() - position, 0);
        long to = Math.min(range.last() + 1 - position, bytes.length);
        if (from < to) {
            out.write(bytes, (int) from, (int) (to - from));
        }
        position += bytes.length;
    }

    boolean isPast() {
        return position > range.last();
    }
}
