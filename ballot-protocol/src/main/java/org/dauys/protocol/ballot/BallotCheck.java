package org.dauys.protocol.ballot;

/** The outcome of checking a ballot. */
public sealed interface BallotCheck {
    /** Every check that was asked for holds. */
    record Valid(Ballot ballot) implements BallotCheck {}

    /**
     * The first check that failed.
     *
     * @param reason which one
     * @param detail where in the ballot, in English; no part of the ballot itself
     */
    record Invalid(BallotDefect reason, String detail) implements BallotCheck {}

    /** Whether valid. */
    default boolean isValid() {
        return this instanceof Valid;
    }
}
