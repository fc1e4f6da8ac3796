package org.dauys.tally.ceremony;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.tally.paper.PaperRecord;

/**
 * The record of an election before its first event (specification 4.10): made from the ballot paper, the trustees' keys
 * and the credential list, and from nothing else.
 *
 * @param election the Belenios election
 * @param trustees the server first, then the people in the order in which their keys came
 * @param credentials exact bytes of the list
 */
@SuppressWarnings("ArrayRecordComponent")
record ElectionDraft(Election election, Trustees trustees, byte[] credentials) {

    /**
     * Builds the record and checks what it is built from.
     *
     * @throws IllegalArgumentException if the credential list is not a list of so many members of the group
     */
    static ElectionDraft of(
            PaperRecord paper, TrusteePublicKey server, List<TrusteePublicKey> people, byte[] credentials) {
        requireCredentials(credentials, paper.electorate());
        List<TrusteePublicKey> keys = new ArrayList<>();
        keys.add(server);
        keys.addAll(people);
        Trustees trustees = new Trustees(keys);
        BallotPaper content = paper.content();
        Election election = new Election(
                BallotPaper.electionDescription(paper.paperSha256()),
                title(content.name()),
                Election.GROUP,
                trustees.combinedPublicKey(),
                content.contests().stream().map(ElectionDraft::question).toList(),
                ElectionUuid.parse(paper.electionUuid()),
                Optional.empty(),
                Optional.empty());
        return new ElectionDraft(election, trustees, credentials);
    }

    /** The objects of the Setup event, its payload last. */
    List<byte[]> objects() {
        byte[] electionJson = election.canonicalBytes();
        byte[] trusteesJson = trustees.canonicalBytes();
        SetupData setup = new SetupData(Sha256.of(electionJson), Sha256.of(trusteesJson), Sha256.of(credentials));
        return List.of(electionJson, trusteesJson, credentials, setup.canonicalBytes());
    }

    String electionJson() {
        return new String(election.canonicalBytes(), StandardCharsets.UTF_8);
    }

    String trusteesJson() {
        return new String(trustees.canonicalBytes(), StandardCharsets.UTF_8);
    }

    private static Question question(BallotPaper.Contest contest) {
        return new Question(
                contest.candidates().stream().map(BallotPaper.Candidate::answer).toList(),
                contest.blank(),
                contest.min(),
                contest.max(),
                title(contest.title()));
    }

    /** Kazakh and Russian, as in the answers. */
    private static String title(LocalText text) {
        return text.kk() + " / " + text.ru();
    }

    private static void requireCredentials(byte[] bytes, int electorate) {
        PublicCredentials credentials = PublicCredentials.parse(bytes);
        if (credentials.size() != electorate) {
            throw new IllegalArgumentException(
                    "the list has " + credentials.size() + " credentials, the electorate is " + electorate);
        }
        credentials.forEach(PublicCredential::element);
    }
}
