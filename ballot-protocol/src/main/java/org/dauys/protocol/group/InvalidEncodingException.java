package org.dauys.protocol.group;

/** The text given is not the one canonical encoding of a scalar or of a group element. */
public final class InvalidEncodingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong; never the offending text itself, which may be a secret */
    public InvalidEncodingException(String message) {
        super(message);
    }
}
