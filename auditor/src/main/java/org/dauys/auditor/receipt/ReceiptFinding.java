package org.dauys.auditor.receipt;

/**
 * What became of a receipt.
 *
 * @param state in a word
 * @param detail for people
 */
public record ReceiptFinding(State state, String detail) {

    /** In the order in which the checks are made. */
    public enum State {
        /** The signature is of no published key, or does not fit. */
        BAD_SIGNATURE,
        /** Not in the log index yet, and the merge-by time is not over. */
        PENDING,
        /** The merge-by time is over and the log index does not know the offset. */
        MISSING,
        /** The log index has another ballot at that offset. */
        REPLACED,
        /** The log index refuses a ballot that the receipt accepts, or the reverse. */
        CONTRADICTED,
        /** The log index says chained and the board does not have it. */
        NOT_ON_BOARD,
        /** In the log and not counted, by a rule that the log index names. */
        NOT_COUNTED,
        /** As promised. */
        HONOURED
    }

    public boolean isBroken() {
        return switch (state) {
            case BAD_SIGNATURE, MISSING, REPLACED, CONTRADICTED, NOT_ON_BOARD -> true;
            case PENDING, NOT_COUNTED, HONOURED -> false;
        };
    }
}
