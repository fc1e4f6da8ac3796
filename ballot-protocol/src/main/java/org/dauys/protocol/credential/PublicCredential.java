package org.dauys.protocol.credential;

import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.InvalidEncodingException;

/**
 * A public credential g^x (§4.8). It names a right to vote, never a person.
 *
 * @param hex 64 lowercase hexadecimal digits; the form alone is checked here, membership in {@link #element}
 */
public record PublicCredential(String hex) implements Comparable<PublicCredential> {
    public PublicCredential {
        if (!Sha256.isLowercaseHex(hex)) {
            throw new IllegalArgumentException("a public credential has 64 lowercase hexadecimal digits");
        }
    }

    /** The credential of this group element. */
    public static PublicCredential of(GroupElement element) {
        return new PublicCredential(element.encode());
    }

    /** @throws IllegalArgumentException unless 64 lowercase hexadecimal digits */
    public static PublicCredential parse(String hex) {
        return new PublicCredential(hex);
    }

    /**
     * The group element.
     *
     * @throws InvalidEncodingException unless a canonical encoding of a member of the group other than the identity
     */
    public GroupElement element() {
        GroupElement element = GroupElement.decode(hex);
        if (element.isIdentity()) {
            throw new InvalidEncodingException("a credential is not the identity");
        }
        return element;
    }

    @Override
    public int compareTo(PublicCredential other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
