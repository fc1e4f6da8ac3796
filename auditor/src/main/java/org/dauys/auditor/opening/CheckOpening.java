package org.dauys.auditor.opening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.auditor.opening.OpeningFinding.State;
import org.dauys.auditor.record.PublishedSetup;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.ballot.BallotOpening.ChoiceOpening;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.Question;

/**
 * Cast as intended: a ballot that is revealed contains what its voter meant. A device that encrypts something else is found
 * out with every ballot that is checked, because it cannot know which ones will be.
 */
public final class CheckOpening {

    private final Optional<RemoteRecord> published;

    /** @param published where the election is; without it, whether it is the published one remains open */
    public CheckOpening(Optional<RemoteRecord> published) {
        this.published = published;
    }

    /** @throws IllegalArgumentException if a part of the file is not of its form, or of another election than the record */
    public OpeningFinding check(OpeningFile file) throws IOException {
        Election election = file.parsedElection();
        Predicate<PublicCredential> listed = credential -> true;
        if (published.isPresent()) {
            requireSame(file.electionUuid(), published.get().uuid());
            PublishedSetup setup = published.get().setup();
            if (!setup.election().hash().equals(election.hash())) {
                return OpeningFinding.failed(
                        State.ANOTHER_ELECTION,
                        "the file has fingerprint " + election.hash() + ", published is "
                                + setup.election().hash());
            }
            listed = setup.credentials();
        }
        BallotCheck check = new BallotChecker(election, listed).check(file.ballotBytes());
        if (check instanceof BallotCheck.Invalid invalid) {
            return OpeningFinding.failed(State.INVALID_BALLOT, invalid.reason() + ": " + invalid.detail());
        }
        return opened(file, election, ((BallotCheck.Valid) check).ballot());
    }

    private static void requireSame(String uuid, String publishedUuid) {
        if (!uuid.equals(publishedUuid)) {
            throw new IllegalArgumentException("the opened ballot is for election " + uuid);
        }
    }

    private OpeningFinding opened(OpeningFile file, Election election, Ballot ballot) throws IOException {
        if (!file.parsedOpening().opens(election, ballot)) {
            return OpeningFinding.failed(
                    State.DOES_NOT_OPEN, "encrypting what the file says does not give this ballot: the device lied");
        }
        List<String> contents = contents(election, file.parsedOpening().answers());
        if (published.isEmpty()) {
            return new OpeningFinding(State.OPENS, "of the election in the file; not compared with a server", contents);
        }
        if (published.get().knows(Tracker.of(file.ballotBytes()).toHex())) {
            return new OpeningFinding(
                    State.CAST, "it was cast although it had been opened: vote again, that counts instead", contents);
        }
        return new OpeningFinding(State.OPENS, "of the published election, and was not cast", contents);
    }

    private static List<String> contents(Election election, List<List<ChoiceOpening>> answers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Question question = election.questions().get(i);
            lines.add(question.question() + ": " + marks(question, answers.get(i)));
        }
        return lines;
    }

    private static String marks(Question question, List<ChoiceOpening> answer) {
        int first = question.blank() ? 1 : 0;
        if (question.blank() && answer.get(0).plaintext() == 1) {
            return "blank vote";
        }
        List<String> marked = new ArrayList<>();
        for (int j = first; j < answer.size(); j++) {
            if (answer.get(j).plaintext() == 1) {
                marked.add(question.answers().get(j - first));
            }
        }
        return marked.isEmpty() ? "no mark" : String.join("; ", marked);
    }
}
