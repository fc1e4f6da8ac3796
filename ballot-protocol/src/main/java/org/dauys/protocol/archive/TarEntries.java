package org.dauys.protocol.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dauys.protocol.digest.Sha256;

/**
 * The one tar form of an archive's entries (§4.4), as the reference tool writes and requires it: old-style header, mode
 * 644, owner and group 0, modification time of the archive header, content padded with zeros to 512 bytes, and no end
 * blocks. Positions never change, so a server that stores rows can serve byte ranges of an archive that only grows.
 */
public final class TarEntries {
    /** Size of a tar block. */
    public static final int BLOCK = 512;

    static final int MAX_NAME = 99;

    private static final long MAX_SIZE = (1L << 33) - 1;

    private TarEntries() {}

    /** Name of a data object. */
    public static String dataName(Sha256 hash) {
        return hash.toHex() + ".data.json";
    }

    /** Name of an event. */
    public static String eventName(Sha256 hash) {
        return hash.toHex() + ".event.json";
    }

    /**
     * The 512 bytes before an entry's content.
     *
     * @param name at most 99 ASCII characters
     * @param size bytes of content
     */
    public static byte[] header(String name, long size, ArchiveHeader archive) {
        if (name.length() > MAX_NAME || size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("not an entry of an old-style tar archive");
        }
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, 100, "0000644");
        put(block, 108, "0000000");
        put(block, 116, "0000000");
        put(block, 124, String.format("%011o", size));
        put(block, 136, String.format("%011o", archive.timestamp()));
        Arrays.fill(block, 148, 156, (byte) ' ');
        block[156] = '0';
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, String.format("%06o", sum));
        block[154] = 0;
        return block;
    }

    /** Bytes of an entry with so much content: header, content, padding. */
    public static long length(long size) {
        return BLOCK + size + padding(size);
    }

    /** Zero bytes after so much content. */
    public static int padding(long size) {
        return (int) (-size & (BLOCK - 1));
    }

    /** A whole entry. */
    public static byte[] encode(String name, byte[] content, ArchiveHeader archive) {
        byte[] entry = new byte[Math.toIntExact(length(content.length))];
        System.arraycopy(header(name, content.length, archive), 0, entry, 0, BLOCK);
        System.arraycopy(content, 0, entry, BLOCK, content.length);
        return entry;
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, block, offset, ascii.length);
    }
}
