package org.dauys.tally.gate;

/**
 * How often a credential was used.
 *
 * @param ballots chained so far
 * @param lastHeight of the last of them: the one that counts
 */
record CredentialUse(int ballots, int lastHeight) {
    static final CredentialUse NONE = new CredentialUse(0, 0);

    CredentialUse plus(int height) {
        return new CredentialUse(ballots + 1, height);
    }
}
