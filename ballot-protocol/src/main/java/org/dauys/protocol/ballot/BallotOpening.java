package org.dauys.protocol.ballot;

import java.util.List;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.group.Scalar;

/**
 * What a ballot's ciphertexts were made from. It is revealed only to audit a ballot that will not be cast
 * (cast-as-intended); a ballot that is cast must never be accompanied by it.
 *
 * @param answers per question, the opening of each ciphertext
 */
public record BallotOpening(List<List<ChoiceOpening>> answers) {
    public BallotOpening {
        answers = answers.stream().map(List::copyOf).toList();
    }

    /**
     * The opening of one ciphertext.
     *
     * @param randomness r
     * @param plaintext 0 or 1
     */
    public record ChoiceOpening(Scalar randomness, int plaintext) {
        @Override
        public String toString() {
            return "ChoiceOpening[*****]";
        }
    }

    /** Whether encrypting these plaintexts with this randomness gives exactly the ciphertexts of the ballot. */
    public boolean opens(Election election, Ballot ballot) {
        if (!ballot.electionHash().equals(election.hash())
                || answers.size() != ballot.answers().size()) {
            return false;
        }
        ElectionKey key = new ElectionKey(election.publicKey());
        for (int i = 0; i < answers.size(); i++) {
            List<Ciphertext> expected = answers.get(i).stream()
                    .map(each -> key.encrypt(each.randomness(), Scalar.of(each.plaintext())))
                    .toList();
            if (!expected.equals(ballot.answers().get(i).choices())) {
                return false;
            }
        }
        return true;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "BallotOpening[*****]";
    }
}
