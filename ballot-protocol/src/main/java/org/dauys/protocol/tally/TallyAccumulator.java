package org.dauys.protocol.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.elgamal.Ciphertext;

/**
 * The running homomorphic sum of the ballots that count (§4.18). When a voter votes again, add the new ballot and
 * subtract the one it supersedes. Costs one addition per ciphertext and keeps no ballot. Not thread-safe.
 */
public final class TallyAccumulator {
    private final List<List<Ciphertext>> sums;
    private int size;

    /** An empty sum for this election. */
    public TallyAccumulator(Election election) {
        this.sums = election.questions().stream()
                .<List<Ciphertext>>map(
                        question -> new ArrayList<>(Collections.nCopies(question.choiceCount(), Ciphertext.IDENTITY)))
                .toList();
    }

    private TallyAccumulator(EncryptedTally tally, int size) {
        this.sums = tally.ciphertexts().stream()
                .<List<Ciphertext>>map(ArrayList::new)
                .toList();
        this.size = size;
    }

    /**
     * Continues a sum that was stored.
     *
     * @param tally {@link #encryptedTally} as it was
     * @param size {@link #size} as it was
     * @throws IllegalArgumentException if the shape is not that of the election
     */
    public static TallyAccumulator resume(Election election, EncryptedTally tally, int size) {
        if (!tally.fits(election) || size < 0) {
            throw new IllegalArgumentException("not a tally of this election");
        }
        return new TallyAccumulator(tally, size);
    }

    /**
     * Counts a ballot.
     *
     * @throws IllegalArgumentException if its shape is not that of the election
     */
    public void add(Ballot ballot) {
        combine(ballot, Ciphertext::plus);
        size++;
    }

    /** Takes a ballot out that was added before. */
    public void subtract(Ballot ballot) {
        combine(ballot, Ciphertext::minus);
        size--;
    }

    /** Number of ballots that count. */
    public int size() {
        return size;
    }

    /** The sum so far. */
    public EncryptedTally encryptedTally() {
        return new EncryptedTally(sums);
    }

    /** The size and digest that go with {@link #encryptedTally}. */
    public SizedEncryptedTally sizedEncryptedTally() {
        return new SizedEncryptedTally(size, size, encryptedTally().hash());
    }

    private void combine(Ballot ballot, BinaryOperator<Ciphertext> operation) {
        for (int i = 0; i < sums.size(); i++) {
            if (ballot.answers().size() != sums.size()
                    || ballot.answers().get(i).choices().size() != sums.get(i).size()) {
                throw new IllegalArgumentException("a ballot of another shape");
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            List<Ciphertext> sum = sums.get(i);
            List<Ciphertext> choices = ballot.answers().get(i).choices();
            for (int j = 0; j < choices.size(); j++) {
                sum.set(j, operation.apply(sum.get(j), choices.get(j)));
            }
        }
    }
}
