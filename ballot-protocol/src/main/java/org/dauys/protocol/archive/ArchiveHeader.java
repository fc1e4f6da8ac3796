package org.dauys.protocol.archive;

import java.nio.charset.StandardCharsets;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * The first entry of an archive (§4.4). Its timestamp is also that of every tar entry. It is written as a JSON string,
 * as the reference tool does.
 *
 * @param timestamp seconds since 1970, at least 0 and below 2^33
 */
public record ArchiveHeader(long timestamp) {
    /** Name of the entry. */
    public static final String NAME = "BELENIOS";

    private static final long MAX_TIMESTAMP = (1L << 33) - 1;

    public ArchiveHeader {
        if (timestamp < 0 || timestamp > MAX_TIMESTAMP) {
            throw new IllegalArgumentException("a timestamp in seconds has at most eleven octal digits");
        }
    }

    /** The bytes of the entry; also what is served as {@code archive-header}. */
    public byte[] canonicalBytes() {
        return new CanonicalWriter()
                .raw("{\"version\":1,\"timestamp\":\"")
                .integer(timestamp)
                .raw("\"}")
                .toBytes();
    }

    /** @throws MalformedMessageException unless the canonical form, version 1 */
    public static ArchiveHeader parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, 128);
        in.expect("{\"version\":1,\"timestamp\":\"");
        long timestamp = in.longInteger(MAX_TIMESTAMP);
        in.expect("\"}");
        in.end();
        return new ArchiveHeader(timestamp);
    }

    @Override
    public String toString() {
        return new String(canonicalBytes(), StandardCharsets.US_ASCII);
    }
}
