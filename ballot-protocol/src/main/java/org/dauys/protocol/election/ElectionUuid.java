package org.dauys.protocol.election;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Identifier of an election (§4.2).
 *
 * @param value 14 to 64 Base58 characters
 */
public record ElectionUuid(String value) {
    /** The Base58 alphabet of §4.2. */
    public static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** The longest identifier that we accept. */
    public static final int MAX_LENGTH = 64;

    private static final int LENGTH = 14;
    private static final Pattern FORM = Pattern.compile("[" + BASE58 + "]{" + LENGTH + "," + MAX_LENGTH + "}");

    public ElectionUuid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an election uuid has at least 14 Base58 characters");
        }
    }

    /** A fresh identifier of 14 characters: 82 bits. */
    public static ElectionUuid random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(BASE58.charAt(random.nextInt(BASE58.length())));
        }
        return new ElectionUuid(text.toString());
    }

    /** @throws IllegalArgumentException unless at least 14 Base58 characters */
    public static ElectionUuid parse(String text) {
        return new ElectionUuid(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
