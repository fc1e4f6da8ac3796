package org.dauys.observer.payload;

import java.util.Optional;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;

/**
 * The two spellings of one digest: 64 lowercase hexadecimal digits in paths and in the chain, Base64 without padding (a
 * "tracker") for people.
 */
public final class Sha256Hex {

    private Sha256Hex() {}

    public static String of(byte[] content) {
        return Sha256.of(content).toHex();
    }

    /** Whether this is a digest in the form of paths. */
    public static boolean isHex(String text) {
        return Sha256.isLowercaseHex(text);
    }

    /** The tracker of a digest. */
    public static String toTracker(String hex) {
        return Tracker.parseHex(hex).toBase64();
    }

    /**
     * The digest of a tracker. A space is read as {@code +}: that is what becomes of an unescaped {@code +} in a query;
     * padding is allowed, as some Base64 writers add it.
     */
    public static Optional<String> fromTracker(String tracker) {
        String text = tracker.replace(' ', '+');
        try {
            return Optional.of(Tracker.parseBase64(text.endsWith("=") ? text.substring(0, text.length() - 1) : text)
                    .toHex());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
