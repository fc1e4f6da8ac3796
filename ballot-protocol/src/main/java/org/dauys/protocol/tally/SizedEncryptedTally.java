package org.dauys.protocol.tally;

import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/**
 * Payload of the EncryptedTally event (§4.18).
 *
 * @param numTallied ballots that count
 * @param totalWeight the same number, as weights are not used
 * @param encryptedTally digest of the encrypted tally
 */
public record SizedEncryptedTally(int numTallied, int totalWeight, Sha256 encryptedTally) {
    /** The payload bytes. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.raw("{\"num_tallied\":").integer(numTallied);
        out.raw(",\"total_weight\":").integer(totalWeight);
        out.raw(",\"encrypted_tally\":").quoted(encryptedTally.toHex());
        return out.raw("}").toBytes();
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static SizedEncryptedTally parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, 1024);
        in.expect("{\"num_tallied\":");
        int numTallied = in.integer(Integer.MAX_VALUE);
        in.expect(",\"total_weight\":");
        int totalWeight = in.integer(Integer.MAX_VALUE);
        in.expect(",\"encrypted_tally\":");
        Sha256 encryptedTally = in.digest();
        in.expect("}");
        in.end();
        return new SizedEncryptedTally(numTallied, totalWeight, encryptedTally);
    }
}
