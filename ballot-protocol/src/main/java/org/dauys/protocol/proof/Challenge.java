package org.dauys.protocol.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/** A hash of verbatim text, read as a 256-bit big-endian number modulo q: how every challenge of §4 is computed. */
final class Challenge {
    private final MessageDigest sha = Sha256.newMessageDigest();

    /** Appends ASCII text. */
    Challenge add(String text) {
        sha.update(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Appends encodings of group elements, separated by commas. */
    Challenge addAll(String... encodings) {
        for (int i = 0; i < encodings.length; i++) {
            if (i > 0) {
                sha.update((byte) ',');
            }
            add(encodings[i]);
        }
        return this;
    }

    /** The same of so many encodings that stand one after the other, from the one with this index on. */
    Challenge addAll(byte[] encodings, int first, int count) {
        for (int i = first; i < first + count; i++) {
            if (i > first) {
                sha.update((byte) ',');
            }
            sha.update(encodings, i * GroupElement.ENCODED_LENGTH, GroupElement.ENCODED_LENGTH);
        }
        return this;
    }

    /** The challenge. Ends this computation. */
    Scalar toScalar() {
        return Scalar.reduce(sha.digest());
    }
}
