package org.dauys.kit.inbox;

/** Another process had its effect for the same records first; the transaction of this one is rolled back. */
final class PositionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionTakenException() {
        super("position taken", null, false, false);
    }
}
