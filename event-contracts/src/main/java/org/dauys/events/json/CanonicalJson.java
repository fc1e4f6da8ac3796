package org.dauys.events.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one byte form of a document that is hashed and published (ballot papers, receipts, roll manifests): RFC 8785 for
 * documents of objects, arrays, strings without control characters, integers and booleans. {@link EventJson} already
 * writes such documents that way (sorted members, no white space, minimal escapes); what RFC 8785 would write otherwise
 * is refused.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException if a string holds a control character, whose escape differs between JSON writers
     */
    public static byte[] write(Object document) {
        byte[] bytes = EventJson.write(document);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\\u00")) {
            throw new IllegalArgumentException("a control character has no place in a published document");
        }
        return bytes;
    }

    /** SHA-256 of a published document, 64 lowercase hexadecimal digits. */
    public static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
