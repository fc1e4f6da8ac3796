package org.dauys.protocol.audit;

/** Told of progress, on the thread that feeds the verifier. */
@FunctionalInterface
public interface VerificationProgress {
    /** Nobody wants to know. */
    VerificationProgress NONE = (height, ballots) -> {};

    /**
     * Everything up to an event has been verified.
     *
     * @param height of that event
     * @param ballots verified so far
     */
    void verified(int height, int ballots);
}
