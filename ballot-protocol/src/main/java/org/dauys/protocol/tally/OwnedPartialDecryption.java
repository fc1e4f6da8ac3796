package org.dauys.protocol.tally;

import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/**
 * Payload of a PartialDecryption event (§4.20).
 *
 * @param owner number of the trustee, from 1
 * @param payload digest of the partial decryption
 */
public record OwnedPartialDecryption(int owner, Sha256 payload) {
    /** The payload bytes. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.raw("{\"owner\":").integer(owner);
        out.raw(",\"payload\":").quoted(payload.toHex());
        return out.raw("}").toBytes();
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static OwnedPartialDecryption parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, 1024);
        in.expect("{\"owner\":");
        int owner = in.integer(Integer.MAX_VALUE);
        in.expect(",\"payload\":");
        Sha256 payload = in.digest();
        in.expect("}");
        in.end();
        return new OwnedPartialDecryption(owner, payload);
    }
}
