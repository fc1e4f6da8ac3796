package org.dauys.protocol.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.DisjunctiveProof.Opening;
import org.dauys.protocol.proof.DisjunctiveProof.Statement;

/**
 * Proofs of possibly-blank votes (§4.13) over the ciphertext of the blank mark m0 and the sum mΣ of the other marks.
 * The caller's string S is that of the whole answer.
 */
public final class BlankProofs {
    private BlankProofs() {}

    /**
     * The secret behind an answer.
     *
     * @param blankRandomness r0
     * @param blank m0, 0 or 1: a number, as no branch may depend on it
     * @param sumRandomness rΣ
     * @param sum mΣ
     */
    public record Witness(Scalar blankRandomness, int blank, Scalar sumRandomness, int sum) {
        private Opening blankOpening() {
            return new Opening(blankRandomness, blank);
        }

        private Opening sumOpening() {
            return new Opening(sumRandomness, sum);
        }

        @Override
        public String toString() {
            return "Witness[*****]";
        }
    }

    /** blank_proof: m0 = 0 or mΣ = 0 (§4.13.1, §4.13.2). */
    public static List<Proof> proveBlank(
            String context, ElectionKey key, Ciphertext blank, Ciphertext sum, Witness witness, SecureRandom random) {
        return DisjunctiveProof.prove(
                "bproof0|" + context + "|",
                key,
                blankStatements(blank, sum),
                List.of(witness.blankOpening(), witness.sumOpening()),
                witness.blank(),
                random);
    }

    /** Verifies blank_proof (§4.13.3). */
    public static boolean verifyBlank(
            String context, ElectionKey key, Ciphertext blank, Ciphertext sum, List<Proof> proofs) {
        return DisjunctiveProof.verify("bproof0|" + context + "|", key, blankStatements(blank, sum), proofs);
    }

    /**
     * The first part of {@link #verifyBlank}: all but the hash.
     *
     * @throws IllegalArgumentException unless there are two proofs
     */
    public static ProofCheck checkBlank(
            String context, ElectionKey key, Ciphertext blank, Ciphertext sum, List<Proof> proofs) {
        return DisjunctiveProof.check("bproof0|" + context + "|", key, blankStatements(blank, sum), proofs);
    }

    /** overall_proof: m0 = 1 or mΣ is between min and max (§4.13.1, §4.13.2). */
    public static List<Proof> proveOverall(
            String context,
            ElectionKey key,
            Ciphertext blank,
            Ciphertext sum,
            Witness witness,
            int min,
            int max,
            SecureRandom random) {
        List<Opening> openings = new ArrayList<>();
        openings.add(witness.blankOpening());
        for (int value = min; value <= max; value++) {
            openings.add(witness.sumOpening());
        }
        int truth = (1 - witness.blank()) * (witness.sum() - min + 1);
        return DisjunctiveProof.prove(
                "bproof1|" + context + "|", key, overallStatements(blank, sum, min, max), openings, truth, random);
    }

    /** Verifies overall_proof of an answer that may be blank (§4.13.3). */
    public static boolean verifyOverall(
            String context, ElectionKey key, Ciphertext blank, Ciphertext sum, List<Proof> proofs, int min, int max) {
        return DisjunctiveProof.verify(
                "bproof1|" + context + "|", key, overallStatements(blank, sum, min, max), proofs);
    }

    /**
     * The first part of {@link #verifyOverall}: all but the hash.
     *
     * @throws IllegalArgumentException unless there is one proof for blank and one per number
     */
    public static ProofCheck checkOverall(
            String context, ElectionKey key, Ciphertext blank, Ciphertext sum, List<Proof> proofs, int min, int max) {
        return DisjunctiveProof.check("bproof1|" + context + "|", key, overallStatements(blank, sum, min, max), proofs);
    }

    private static List<Statement> blankStatements(Ciphertext blank, Ciphertext sum) {
        return List.of(new Statement(blank, 0), new Statement(sum, 0));
    }

    private static List<Statement> overallStatements(Ciphertext blank, Ciphertext sum, int min, int max) {
        List<Statement> statements = new ArrayList<>(max - min + 2);
        statements.add(new Statement(blank, 1));
        for (int value = min; value <= max; value++) {
            statements.add(new Statement(sum, value));
        }
        return statements;
    }
}
