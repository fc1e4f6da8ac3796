package org.dauys.voting.verification;

/** There is no room for another ballot now. Nothing was started. */
public final class PoolFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoolFullException() {
        super("no room for another ballot", null, false, false);
    }
}
