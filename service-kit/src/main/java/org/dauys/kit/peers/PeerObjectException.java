package org.dauys.kit.peers;

/** A peer did not give the object it published. */
public final class PeerObjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeerObjectException(String message) {
        super(message);
    }

    PeerObjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
