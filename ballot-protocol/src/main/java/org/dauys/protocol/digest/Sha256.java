package org.dauys.protocol.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 digest; compact, as an auditor keeps one per ballot.
 *
 * @param a bytes 0 to 7, big-endian; b, c and d follow
 */
public record Sha256(long a, long b, long c, long d) implements Comparable<Sha256> {
    /** Length of the hexadecimal form. */
    public static final int HEX_LENGTH = 64;

    /** The digest of these bytes. */
    public static Sha256 of(byte[] content) {
        return ofDigest(newMessageDigest().digest(content));
    }

    /** The digest of the UTF-8 bytes of this text. */
    public static Sha256 of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Wraps 32 bytes that already are a digest. */
    public static Sha256 ofDigest(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(digest);
        return new Sha256(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** @throws IllegalArgumentException unless exactly 64 lowercase hexadecimal digits */
    public static Sha256 parseHex(String hex) {
        if (!isLowercaseHex(hex)) {
            throw new IllegalArgumentException("a digest is written in 64 lowercase hexadecimal digits");
        }
        return ofDigest(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException unless the unpadded Base64 of exactly 32 bytes, in its one canonical form */
    public static Sha256 parseBase64(String base64) {
        if (base64.length() != 43) {
            throw new IllegalArgumentException("a digest in Base64 has 43 characters");
        }
        Sha256 digest = ofDigest(Base64.getDecoder().decode(base64));
        if (!digest.toBase64().equals(base64)) {
            throw new IllegalArgumentException("not the canonical Base64 of a digest");
        }
        return digest;
    }

    /** A fresh SHA-256 computation. */
    public static MessageDigest newMessageDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the text is 64 lowercase hexadecimal digits. */
    public static boolean isLowercaseHex(String text) {
        if (text.length() != HEX_LENGTH) {
            return false;
        }
        for (int i = 0; i < HEX_LENGTH; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The 32 bytes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(32)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    /** 64 lowercase hexadecimal digits. */
    public String toHex() {
        return HexFormat.of().formatHex(toBytes());
    }

    /** Base64 without padding: 43 characters, with '+' and '/'. */
    public String toBase64() {
        return Base64.getEncoder().withoutPadding().encodeToString(toBytes());
    }

    @Override
    public int compareTo(Sha256 other) {
        int order = Long.compareUnsigned(a, other.a);
        order = order != 0 ? order : Long.compareUnsigned(b, other.b);
        order = order != 0 ? order : Long.compareUnsigned(c, other.c);
        return order != 0 ? order : Long.compareUnsigned(d, other.d);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
