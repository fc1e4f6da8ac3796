package org.dauys.protocol.archive;

import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/**
 * The head of a record as the reference tool asks for it ({@code last-event}) before it pulls the objects.
 *
 * @param height of the last event
 * @param hash its digest
 * @param position bytes of the archive up to and including it
 */
public record LastEvent(int height, Sha256 hash, long position) {
    /** The served bytes. */
    public byte[] canonicalBytes() {
        return new CanonicalWriter()
                .raw("{\"height\":")
                .integer(height)
                .raw(",\"hash\":")
                .quoted(hash.toHex())
                .raw(",\"pos\":")
                .integer(position)
                .raw("}")
                .toBytes();
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static LastEvent parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, 256);
        in.expect("{\"height\":");
        int height = in.integer(Integer.MAX_VALUE);
        in.expect(",\"hash\":");
        Sha256 hash = in.digest();
        in.expect(",\"pos\":");
        long position = in.longInteger(Long.MAX_VALUE);
        in.expect("}");
        in.end();
        return new LastEvent(height, hash, position);
    }
}
