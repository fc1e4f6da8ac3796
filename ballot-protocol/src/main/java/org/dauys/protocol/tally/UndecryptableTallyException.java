package org.dauys.protocol.tally;

/**
 * The combined factors do not decrypt a ciphertext to any possible count. The proofs of version 1 bind neither
 * ciphertext nor factor, so a dishonest trustee can cause this; {@link BoundDecryptionProof} names which one.
 */
public final class UndecryptableTallyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which question and choice */
    public UndecryptableTallyException(String message) {
        super(message);
    }
}
