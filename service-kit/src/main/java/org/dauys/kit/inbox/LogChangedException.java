package org.dauys.kit.inbox;

/**
 * A topic is not the one that a position was reached in: it is shorter, or was deleted and made anew. To go on would be to
 * skip what stands in it before that position, and nobody would ever be told.
 */
final class LogChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogChangedException(String reason) {
        super(reason, null, false, false);
    }
}
