package org.dauys.protocol.ballot;

import java.util.List;
import java.util.Optional;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.proof.Proof;

/**
 * An encrypted answer to one homomorphic question (§4.11.1).
 *
 * @param choices a ciphertext per answer, after one for "blank" where the question allows it
 * @param individualProofs per choice, that it is 0 or 1
 * @param overallProof that the number of marks is allowed
 * @param blankProof that a blank vote has no marks; present if and only if the question allows blank votes
 */
public record Answer(
        List<Ciphertext> choices,
        List<List<Proof>> individualProofs,
        List<Proof> overallProof,
        Optional<List<Proof>> blankProof) {

    public Answer {
        choices = List.copyOf(choices);
        individualProofs = individualProofs.stream().map(List::copyOf).toList();
        overallProof = List.copyOf(overallProof);
        blankProof = blankProof.map(List::copyOf);
    }

    /** Whether the numbers of ciphertexts and proofs are those of the question. */
    public boolean fits(Question question) {
        return choices.size() == question.choiceCount()
                && individualProofs.size() == question.choiceCount()
                && individualProofs.stream().allMatch(proofs -> proofs.size() == 2)
                && overallProof.size() == question.overallProofCount()
                && blankProof.isPresent() == question.blank()
                && blankProof.stream().allMatch(proofs -> proofs.size() == 2);
    }

    /** The sum of the ciphertexts from this index on. */
    Ciphertext sumFrom(int first) {
        Ciphertext sum = Ciphertext.IDENTITY;
        for (Ciphertext choice : choices.subList(first, choices.size())) {
            sum = sum.plus(choice);
        }
        return sum;
    }

    void write(CanonicalWriter out) {
        out.raw("{\"choices\":").array(choices, choice -> choice.write(out));
        out.raw(",\"individual_proofs\":").array(individualProofs, proofs -> writeProofs(out, proofs));
        out.raw(",\"overall_proof\":");
        writeProofs(out, overallProof);
        blankProof.ifPresent(proofs -> writeProofs(out.raw(",\"blank_proof\":"), proofs));
        out.raw("}");
    }

    static Answer read(CanonicalReader in) {
        in.expect("{\"choices\":");
        List<Ciphertext> choices = in.array(Question.MAX_ANSWERS + 1, () -> Ciphertext.read(in));
        in.expect(",\"individual_proofs\":");
        List<List<Proof>> individual = in.array(Question.MAX_ANSWERS + 1, () -> readProofs(in));
        in.expect(",\"overall_proof\":");
        List<Proof> overall = readProofs(in);
        Optional<List<Proof>> blank = in.accept(",\"blank_proof\":") ? Optional.of(readProofs(in)) : Optional.empty();
        in.expect("}");
        return new Answer(choices, individual, overall, blank);
    }

    private static List<Proof> readProofs(CanonicalReader in) {
        return in.array(Question.MAX_ANSWERS + 2, () -> Proof.read(in));
    }

    private static void writeProofs(CanonicalWriter out, List<Proof> proofs) {
        out.array(proofs, proof -> proof.write(out));
    }
}
