package org.dauys.protocol.election;

import org.dauys.protocol.digest.Sha256;

/** φ: the fingerprint of an election (§4.10), which every ballot and decryption proof refers to. */
public record ElectionHash(Sha256 digest) {
    /** φ as it enters hashes and ballots: Base64 without padding. */
    public String toBase64() {
        return digest.toBase64();
    }

    /** The same digest as the name of the election object in the record. */
    public String toHex() {
        return digest.toHex();
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
