package org.dauys.protocol.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.DisjunctiveProof.Opening;
import org.dauys.protocol.proof.DisjunctiveProof.Statement;

/** iprove (§4.12): a ciphertext encrypts a number between {@code min} and {@code max}, one proof per number. */
public final class IntervalProof {
    private IntervalProof() {}

    /**
     * iprove(S, r, m - min, min, ..., max).
     *
     * @param context the string S
     * @param r randomness of the ciphertext
     * @param m what it encrypts, between min and max
     */
    public static List<Proof> prove(
            String context,
            ElectionKey key,
            Ciphertext ciphertext,
            Scalar r,
            int m,
            int min,
            int max,
            SecureRandom random) {
        List<Opening> openings = Collections.nCopies(max - min + 1, new Opening(r, m));
        return DisjunctiveProof.prove(
                prefix(context, ciphertext), key, statements(ciphertext, min, max), openings, m - min, random);
    }

    /** Verifies iprove over the same string S. */
    public static boolean verify(
            String context, ElectionKey key, Ciphertext ciphertext, List<Proof> proofs, int min, int max) {
        return DisjunctiveProof.verify(prefix(context, ciphertext), key, statements(ciphertext, min, max), proofs);
    }

    /**
     * The first part of {@link #verify}: all but the hash.
     *
     * @throws IllegalArgumentException unless there is one proof per number
     */
    public static ProofCheck check(
            String context, ElectionKey key, Ciphertext ciphertext, List<Proof> proofs, int min, int max) {
        return DisjunctiveProof.check(prefix(context, ciphertext), key, statements(ciphertext, min, max), proofs);
    }

    private static List<Statement> statements(Ciphertext ciphertext, int min, int max) {
        List<Statement> statements = new ArrayList<>(max - min + 1);
        for (int value = min; value <= max; value++) {
            statements.add(new Statement(ciphertext, value));
        }
        return statements;
    }

    private static String prefix(String context, Ciphertext ciphertext) {
        return "prove|" + context + "|" + ciphertext.alpha().encode() + ","
                + ciphertext.beta().encode() + "|";
    }
}
