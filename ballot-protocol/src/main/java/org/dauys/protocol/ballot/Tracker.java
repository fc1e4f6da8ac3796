package org.dauys.protocol.ballot;

import org.dauys.protocol.digest.Sha256;

/** A smart ballot tracker (§4.17): the digest of a whole ballot. Voters see Base64, paths and object names take hex. */
public record Tracker(Sha256 digest) {
    /** The tracker of the ballot with these bytes. */
    public static Tracker of(byte[] ballot) {
        return new Tracker(Sha256.of(ballot));
    }

    /** @throws IllegalArgumentException unless 43 characters of canonical unpadded Base64 */
    public static Tracker parseBase64(String base64) {
        return new Tracker(Sha256.parseBase64(base64));
    }

    /** @throws IllegalArgumentException unless 64 lowercase hexadecimal digits */
    public static Tracker parseHex(String hex) {
        return new Tracker(Sha256.parseHex(hex));
    }

    /** Unpadded Base64, with '+' and '/'. */
    public String toBase64() {
        return digest.toBase64();
    }

    /** 64 lowercase hexadecimal digits. */
    public String toHex() {
        return digest.toHex();
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
