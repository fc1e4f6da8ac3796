package org.dauys.protocol.archive;

/** An event does not continue the chain. */
public final class BrokenChainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What does not fit. */
    public enum Defect {
        /** The parent is not the digest of the event before. */
        WRONG_PARENT,
        /** The height is not one more than that of the event before. */
        WRONG_HEIGHT,
        /** A ballot after the end of ballots. */
        BALLOT_AFTER_END,
        /** Another type than may follow here. */
        WRONG_ORDER,
        /** A payload is missing, or present where the type has none. */
        WRONG_PAYLOAD
    }

    private final Defect defect;

    BrokenChainException(Defect defect, String message) {
        super(message);
        this.defect = defect;
    }

    /** What does not fit. */
    public Defect defect() {
        return defect;
    }
}
