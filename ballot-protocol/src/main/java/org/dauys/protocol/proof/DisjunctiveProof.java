package org.dauys.protocol.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.group.FixedBaseTable;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.PublicMultiples;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.group.VartimeMultiScalar;

/**
 * One of several statements "this ciphertext encrypts that number" holds: what interval membership (§4.12) and the two
 * proofs of possibly-blank votes (§4.13) have in common. They differ in the statements and in the text that is hashed
 * before the commitments.
 */
final class DisjunctiveProof {
    private DisjunctiveProof() {}

    /** The ciphertext encrypts {@code value}. */
    record Statement(Ciphertext ciphertext, int value) {}

    /** What a ciphertext really holds. */
    record Opening(Scalar randomness, int plaintext) {
        @Override
        public String toString() {
            return "Opening[*****]";
        }
    }

    /**
     * Proves the disjunction.
     *
     * <p>Every branch takes a random t and, except the true one, a random challenge c; then A = g^t,
     * B = y^t·g^((m-M)·c) and response = t - r·c. For a false branch this is the simulation of the specification written
     * with the known opening, for the true one m = M and it is the ordinary proof. So all branches cost the same, and
     * multiply fixed bases only, in constant time.
     *
     * @param openings of the statements' ciphertexts, in the same order
     * @param truth index of a statement that holds
     */
    static List<Proof> prove(
            String hashPrefix,
            ElectionKey key,
            List<Statement> statements,
            List<Opening> openings,
            int truth,
            SecureRandom random) {
        int n = statements.size();
        Scalar[] t = new Scalar[n];
        Scalar[] challenges = new Scalar[n];
        GroupElement[] commitments = new GroupElement[2 * n];
        Scalar[] excesses = new Scalar[n];
        Scalar others = Scalar.ZERO;
        for (int j = 0; j < n; j++) {
            t[j] = Scalar.random(random);
            challenges[j] = Scalar.random(random);
            others = others.plus(Scalar.select(challenges[j], Scalar.ZERO, equal(j, truth)));
            int difference = openings.get(j).plaintext() - statements.get(j).value();
            excesses[j] = Scalar.of(difference).times(challenges[j]);
            commitments[2 * j] = GroupElement.generatorTimes(t[j]);
            commitments[2 * j + 1] = key.table().times(t[j]);
        }
        addExcesses(excesses, truth, commitments);
        Scalar challenge = hash(hashPrefix, commitments).minus(others);
        List<Proof> proofs = new ArrayList<>(n);
        for (int j = 0; j < n; j++) {
            Scalar c = Scalar.select(challenges[j], challenge, equal(j, truth));
            proofs.add(new Proof(c, t[j].minus(openings.get(j).randomness().times(c))));
        }
        return proofs;
    }

    /** 1 if two small numbers are equal, else 0: without a branch, as which statement is true is the vote. */
    private static int equal(int a, int b) {
        return ((a ^ b) - 1) >>> 31;
    }

    /** Multiplies each B by g^excess. Of two branches one is true and has the excess 0: one multiplication serves both. */
    private static void addExcesses(Scalar[] excesses, int truth, GroupElement[] commitments) {
        if (excesses.length != 2) {
            for (int j = 0; j < excesses.length; j++) {
                commitments[2 * j + 1] = commitments[2 * j + 1].plus(GroupElement.generatorTimes(excesses[j]));
            }
            return;
        }
        GroupElement zero = GroupElement.identity();
        GroupElement excess = GroupElement.generatorTimes(excesses[0].plus(excesses[1]));
        commitments[1] = commitments[1].plus(GroupElement.select(zero, excess, truth));
        commitments[3] = commitments[3].plus(GroupElement.select(excess, zero, truth));
    }

    /**
     * The first part of the verification: recomputes every A and B. What is left is to compare their hash with the sum of
     * the challenges.
     *
     * @throws IllegalArgumentException unless there is one proof per statement
     */
    static ProofCheck check(String hashPrefix, ElectionKey key, List<Statement> statements, List<Proof> proofs) {
        int n = statements.size();
        if (proofs.size() != n) {
            throw new IllegalArgumentException("a disjunction has one proof per statement");
        }
        GroupElement[] commitments = new GroupElement[2 * n];
        Scalar sum = Scalar.ZERO;
        for (int from = 0, to; from < n; from = to) {
            to = from + 1;
            while (to < n
                    && statements
                            .get(to)
                            .ciphertext()
                            .equals(statements.get(from).ciphertext())) {
                to++;
            }
            commit(key, statements.subList(from, to), proofs.subList(from, to), commitments, 2 * from);
        }
        for (Proof proof : proofs) {
            sum = sum.plus(proof.challenge());
        }
        return new ProofCheck(hashPrefix, commitments, sum);
    }

    /** A = g^ρ·α^c and B = y^ρ·(β/g^M)^c of statements on one ciphertext, whose powers of α and β share their doublings. */
    private static void commit(
            ElectionKey key, List<Statement> statements, List<Proof> proofs, GroupElement[] commitments, int at) {
        Ciphertext ciphertext = statements.get(0).ciphertext();
        Scalar[] challenges = proofs.stream().map(Proof::challenge).toArray(Scalar[]::new);
        PublicMultiples alphas = PublicMultiples.of(ciphertext.alpha(), challenges);
        PublicMultiples betas = PublicMultiples.of(ciphertext.beta(), challenges);
        for (int j = 0; j < challenges.length; j++) {
            Scalar response = proofs.get(j).response();
            commitments[at + 2 * j] = new VartimeMultiScalar()
                    .plus(alphas.multiple(j))
                    .plus(FixedBaseTable.generator(), response)
                    .evaluate();
            VartimeMultiScalar b =
                    new VartimeMultiScalar().plus(betas.multiple(j)).plus(key.table(), response);
            int value = statements.get(j).value();
            if (value != 0) {
                b.plus(FixedBaseTable.generator(), Scalar.of(-value).times(challenges[j]));
            }
            commitments[at + 2 * j + 1] = b.evaluate();
        }
    }

    /** Verifies the disjunction. */
    static boolean verify(String hashPrefix, ElectionKey key, List<Statement> statements, List<Proof> proofs) {
        return proofs.size() == statements.size()
                && check(hashPrefix, key, statements, proofs).holds();
    }

    private static Scalar hash(String prefix, GroupElement[] commitments) {
        return new Challenge()
                .add(prefix)
                .addAll(GroupElement.encodeAll(commitments))
                .toScalar();
    }
}
