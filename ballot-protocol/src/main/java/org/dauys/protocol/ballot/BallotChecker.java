package org.dauys.protocol.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.dauys.protocol.ballot.BallotCheck.Invalid;
import org.dauys.protocol.ballot.BallotCheck.Valid;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.elgamal.ElectionKey;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.proof.BlankProofs;
import org.dauys.protocol.proof.IntervalProof;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.proof.ProofCheck;
import org.dauys.protocol.proof.SchnorrProof;

/**
 * Checks ballots of one election: everything that makes a ballot acceptable by itself (§3.2 step 4, §4.11 to §4.17).
 * What came before it (trackers, re-votes, times) is not its business. Keeps the tables of the election key;
 * thread-safe. Works in variable time: ballots are public.
 */
public final class BallotChecker {
    private final Election election;
    private final ElectionHash electionHash;
    private final ElectionKey key;
    private final Predicate<PublicCredential> listed;
    private final int maxLength;

    /**
     * @param election the election as published
     * @param listed whether a credential may vote in it, normally its {@code PublicCredentials}
     */
    public BallotChecker(Election election, Predicate<PublicCredential> listed) {
        this.election = election;
        this.electionHash = election.hash();
        this.key = new ElectionKey(election.publicKey());
        this.listed = listed;
        this.maxLength = maxLength(election);
    }

    /** The longest that a ballot of this election can be, in bytes. */
    public static int maxLength(Election election) {
        int ciphertext = 160;
        int proof = 190;
        long length = 1024;
        for (Question question : election.questions()) {
            length += 128 + (long) question.choiceCount() * (ciphertext + 2 * proof + 4);
            length += (question.overallProofCount() + 2L) * proof;
        }
        return (int) Math.min(length, Ballot.MAX_LENGTH);
    }

    /** Checks everything; cheap checks first. */
    public BallotCheck check(byte[] bytes) {
        BallotCheck screened = checkWithoutProofs(bytes);
        return screened instanceof Valid valid ? checkProofs(valid.ballot()) : screened;
    }

    /** Checks form, election, credential, group membership and shape, but no signature and no proof. */
    public BallotCheck checkWithoutProofs(byte[] bytes) {
        try {
            if (bytes.length > maxLength) {
                return new Invalid(BallotDefect.NOT_CANONICAL, "longer than any ballot of this election");
            }
            Optional<Invalid> defect = headerDefect(BallotHeader.parse(bytes));
            if (defect.isPresent()) {
                return defect.get();
            }
            Ballot ballot = Ballot.parse(bytes);
            return fits(ballot)
                    ? new Valid(ballot)
                    : new Invalid(BallotDefect.WRONG_SHAPE, "not the shape of the election's questions");
        } catch (MalformedMessageException e) {
            return new Invalid(
                    switch (e.kind()) {
                        case INVALID_SCALAR -> BallotDefect.INVALID_SCALAR;
                        case INVALID_ELEMENT -> BallotDefect.INVALID_ELEMENT;
                        case NOT_CANONICAL, UNSUPPORTED -> BallotDefect.NOT_CANONICAL;
                    },
                    String.valueOf(e.getMessage()));
        }
    }

    private Optional<Invalid> headerDefect(BallotHeader header) {
        if (!header.electionUuid().equals(election.uuid())) {
            return Optional.of(new Invalid(BallotDefect.WRONG_ELECTION, "made for another election"));
        }
        if (!header.electionHash().equals(electionHash)) {
            return Optional.of(new Invalid(BallotDefect.WRONG_ELECTION_HASH, "another election hash"));
        }
        if (!listed.test(header.credential())) {
            return Optional.of(new Invalid(BallotDefect.UNLISTED_CREDENTIAL, "the credential is not listed"));
        }
        return Optional.empty();
    }

    private boolean fits(Ballot ballot) {
        List<Question> questions = election.questions();
        if (ballot.answers().size() != questions.size()) {
            return false;
        }
        for (int i = 0; i < questions.size(); i++) {
            if (!ballot.answers().get(i).fits(questions.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Checks signature and proofs of a ballot that passed {@link #checkWithoutProofs}. */
    public BallotCheck checkProofs(Ballot ballot) {
        if (!ballot.signatureHash().equals(ballot.unsignedHash())) {
            return new Invalid(BallotDefect.WRONG_SIGNATURE_HASH, "the signature is of another ballot");
        }
        if (!SchnorrProof.verifyBallot(ballot.credentialElement(), ballot.signatureHash(), ballot.signature())) {
            return new Invalid(BallotDefect.WRONG_SIGNATURE, "the signature does not hold");
        }
        List<ProofCheck> checks = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < ballot.answers().size(); i++) {
            recompute(ballot, i, checks, claims);
        }
        OptionalInt failure = ProofCheck.firstFailure(checks);
        return failure.isPresent() ? claims.get(failure.getAsInt()).defect() : new Valid(ballot);
    }

    /** What a proof claims, to name it if it does not hold. */
    private record Claim(BallotDefect defectIfWrong, int question, String what) {
        Invalid defect() {
            return new Invalid(defectIfWrong, "question " + question + ": " + what + " does not hold");
        }
    }

    /** Recomputes the commitments of all proofs of an answer. */
    private void recompute(Ballot ballot, int index, List<ProofCheck> checks, List<Claim> claims) {
        Question question = election.questions().get(index);
        Answer answer = ballot.answers().get(index);
        List<Ciphertext> choices = answer.choices();
        String header = ballot.header().context();
        for (int j = 0; j < choices.size(); j++) {
            List<Proof> proofs = answer.individualProofs().get(j);
            checks.add(IntervalProof.check(header, key, choices.get(j), proofs, 0, 1));
            claims.add(new Claim(BallotDefect.WRONG_INDIVIDUAL_PROOF, index, "individual proof " + j));
        }
        String context = AnswerContext.of(ballot.header(), choices);
        int min = question.min();
        int max = question.max();
        claims.add(new Claim(BallotDefect.WRONG_OVERALL_PROOF, index, "overall proof"));
        if (!question.blank()) {
            checks.add(IntervalProof.check(context, key, answer.sumFrom(0), answer.overallProof(), min, max));
            return;
        }
        Ciphertext blank = choices.get(0);
        Ciphertext sum = answer.sumFrom(1);
        checks.add(BlankProofs.checkOverall(context, key, blank, sum, answer.overallProof(), min, max));
        checks.add(BlankProofs.checkBlank(
                context, key, blank, sum, answer.blankProof().orElseThrow()));
        claims.add(new Claim(BallotDefect.WRONG_BLANK_PROOF, index, "blank proof"));
    }
}
