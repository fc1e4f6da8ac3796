package org.dauys.protocol.ballot;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.ballot.BallotOpening.ChoiceOpening;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.BlankProofs;
import org.dauys.protocol.proof.IntervalProof;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.proof.SchnorrProof;

/**
 * Encrypts, proves and signs (§4.11.1, §4.17). One instance serves any number of ballots of its election and keeps the
 * tables of the election key; thread-safe.
 */
public final class BallotMaker {
    private final Election election;
    private final ElectionHash electionHash;
    private final ElectionKey key;

    /** @param election the election as published */
    public BallotMaker(Election election) {
        this.election = election;
        this.electionHash = election.hash();
        this.key = new ElectionKey(election.publicKey());
    }

    /** A single ballot; see {@link #make(PrivateCredential, List, SecureRandom)}. */
    public static Ballot make(
            Election election, PrivateCredential credential, List<Choices> choices, SecureRandom random) {
        return new BallotMaker(election).make(credential, choices, random);
    }

    /**
     * Makes a ballot and forgets its randomness.
     *
     * @param choices one per question
     * @throws IllegalArgumentException if the election does not allow these choices
     */
    public Ballot make(PrivateCredential credential, List<Choices> choices, SecureRandom random) {
        return prepare(credential, choices, random).ballot();
    }

    /** Makes a ballot that may still be audited instead of cast. */
    public PreparedBallot prepare(PrivateCredential credential, List<Choices> choices, SecureRandom random) {
        List<Question> questions = election.questions();
        if (choices.size() != questions.size()) {
            throw new IllegalArgumentException("an answer is needed for each of " + questions.size() + " questions");
        }
        Scalar secret = credential.secret(election.uuid());
        PublicCredential publicCredential = PublicCredential.of(GroupElement.generatorTimes(secret));
        BallotHeader header = new BallotHeader(election.uuid(), electionHash, publicCredential);
        List<Answer> answers = new ArrayList<>();
        List<List<ChoiceOpening>> openings = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!choices.get(i).isAllowedBy(questions.get(i))) {
                throw new IllegalArgumentException("question " + i + " does not allow this answer");
            }
            List<ChoiceOpening> opening = open(choices.get(i).plaintexts(questions.get(i)), random);
            openings.add(opening);
            answers.add(answer(header, questions.get(i), opening, random));
        }
        Ballot ballot = Ballot.sign(header, answers, hash -> SchnorrProof.signBallot(secret, hash, random));
        return new PreparedBallot(ballot, new BallotOpening(openings));
    }

    private static List<ChoiceOpening> open(int[] plaintexts, SecureRandom random) {
        List<ChoiceOpening> opening = new ArrayList<>(plaintexts.length);
        for (int plaintext : plaintexts) {
            opening.add(new ChoiceOpening(Scalar.random(random), plaintext));
        }
        return opening;
    }

    private Answer answer(BallotHeader header, Question question, List<ChoiceOpening> opening, SecureRandom random) {
        List<Ciphertext> choices = Ciphertext.normalized(opening.stream()
                .map(each -> key.encryptBit(each.randomness(), each.plaintext()))
                .toList());
        String headerContext = header.context();
        List<List<Proof>> individual = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            ChoiceOpening each = opening.get(i);
            individual.add(IntervalProof.prove(
                    headerContext, key, choices.get(i), each.randomness(), each.plaintext(), 0, 1, random));
        }
        String context = AnswerContext.of(header, choices);
        int first = question.blank() ? 1 : 0;
        Ciphertext sum = choices.stream().skip(first).reduce(Ciphertext.IDENTITY, Ciphertext::plus);
        Scalar sumRandomness = Scalar.ZERO;
        int marks = 0;
        for (ChoiceOpening each : opening.subList(first, opening.size())) {
            sumRandomness = sumRandomness.plus(each.randomness());
            marks += each.plaintext();
        }
        if (!question.blank()) {
            List<Proof> overall = IntervalProof.prove(
                    context, key, sum, sumRandomness, marks, question.min(), question.max(), random);
            return new Answer(choices, individual, overall, Optional.empty());
        }
        Ciphertext blank = choices.get(0);
        BlankProofs.Witness witness = new BlankProofs.Witness(
                opening.get(0).randomness(), opening.get(0).plaintext(), sumRandomness, marks);
        List<Proof> overall =
                BlankProofs.proveOverall(context, key, blank, sum, witness, question.min(), question.max(), random);
        List<Proof> blankProof = BlankProofs.proveBlank(context, key, blank, sum, witness, random);
        return new Answer(choices, individual, overall, Optional.of(blankProof));
    }
}
