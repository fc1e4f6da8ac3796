package org.dauys.protocol.json;

/** Bytes that are not the one canonical form of the message they should be. Never repaired, always refused. */
public final class MalformedMessageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, as far as a reader of bytes can tell. */
    public enum Kind {
        /** Not the canonical JSON of this type: space, order, unknown or duplicate field, number form, size. */
        NOT_CANONICAL,
        /** A scalar is not a canonical decimal number below the group order. */
        INVALID_SCALAR,
        /** A group element is not the canonical encoding of a point of the prime-order subgroup, or the identity. */
        INVALID_ELEMENT,
        /** Well-formed, but outside of what this profile of the protocol supports or allows. */
        UNSUPPORTED
    }

    private final Kind kind;

    /** @param message what is wrong and where; never the bytes themselves */
    public MalformedMessageException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
