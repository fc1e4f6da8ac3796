package org.dauys.protocol.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordDraft.Step;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.protocol.trustee.Trustees;

/** An election with secrets known to the test: two trustees, five voters, questions with and without blank. */
public final class SampleElection {
    public static final byte[] BALLOT_PAPER = "{\"contests\":[]}".getBytes(StandardCharsets.UTF_8);

    public final SecureRandom random = new SecureRandom();
    public final List<TrusteeKeyPair> keys = List.of(TrusteeKeyPair.generate(random), TrusteeKeyPair.generate(random));
    public final Trustees trustees =
            new Trustees(keys.stream().map(key -> key.prove(random)).toList());
    public final Election election = election(trustees, ElectionUuid.random(random));
    public final List<PrivateCredential> voters = IntStream.range(0, 5)
            .mapToObj(i -> PrivateCredential.generate(random))
            .toList();
    public final PublicCredentials credentials = PublicCredentials.of(voters.stream()
            .map(voter -> voter.publicCredential(election.uuid()))
            .toList());
    public final BallotMaker maker = new BallotMaker(election);

    public static Election election(Trustees trustees, ElectionUuid uuid) {
        return new Election(
                "Дауыс \"2026\"; " + Election.ballotPaperCommitment(Sha256.of(BALLOT_PAPER)),
                "Праймериз",
                Election.GROUP,
                trustees.combinedPublicKey(),
                List.of(
                        new Question(List.of("Әлия", "Борис", "В"), false, 1, 1, "Мәжіліс"),
                        new Question(List.of("a", "b", "c"), true, 1, 2, "Мәслихат"),
                        new Question(List.of("yes"), false, 0, 1, "?")),
                uuid,
                Optional.of("registrar"),
                Optional.empty());
    }

    public Ballot vote(int voter, List<Choices> choices) {
        return maker.make(voters.get(voter), choices, random);
    }

    public static List<Choices> choices(int first, int second, int third) {
        return List.of(
                Choices.select(3, first),
                second < 0 ? Choices.blank() : Choices.select(3, second, 2),
                third == 0 ? Choices.select(1) : Choices.select(1, 0));
    }

    /** Ballots of voters 0, 1, 2, 1, 3: voter 1 votes again, voter 4 does not vote. Voters 1 and 3 end blank. */
    public List<Ballot> ballots() {
        return List.of(
                vote(0, choices(0, 0, 1)),
                vote(1, choices(1, 1, 1)),
                vote(2, choices(1, 0, 0)),
                vote(1, choices(2, -1, 1)),
                vote(3, choices(0, -1, 0)));
    }

    /** The whole record: Setup at height 0, ballots from 1, then EndBallots, EncryptedTally, decryptions, Result. */
    public RecordDraft record(List<Ballot> ballots) {
        List<Step> steps = new ArrayList<>();
        steps.add(setup(election, trustees, credentials.canonicalBytes()));
        TallyAccumulator sum = new TallyAccumulator(election);
        Map<Object, Ballot> last = new HashMap<>();
        for (Ballot ballot : ballots) {
            steps.add(ballot(ballot.bytes()));
            Ballot superseded = last.put(ballot.credential(), ballot);
            if (superseded != null) {
                sum.subtract(superseded);
            }
            sum.add(ballot);
        }
        steps.addAll(count(sum.encryptedTally(), sum.size()));
        return new RecordDraft(steps);
    }

    /** EndBallots, EncryptedTally, two decryptions and Result over this tally. */
    public List<Step> count(EncryptedTally tally, int ballots) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(EventType.END_BALLOTS));
        steps.add(tally(tally, ballots));
        Map<Integer, PartialDecryption> decryptions = new HashMap<>();
        for (int owner = 1; owner <= keys.size(); owner++) {
            PartialDecryption decryption = PartialDecryption.make(election.hash(), tally, keys.get(owner - 1), random);
            decryptions.put(owner, decryption);
            steps.add(decryption(owner, decryption.canonicalBytes()));
        }
        ElectionResult result = ElectionResult.combine(trustees, tally, ballots, decryptions);
        steps.add(Step.of(EventType.RESULT, result.canonicalBytes()));
        return steps;
    }

    public static Step setup(Election election, Trustees trustees, byte[] credentials) {
        return setup(election.canonicalBytes(), trustees.canonicalBytes(), credentials);
    }

    public static Step setup(byte[] election, byte[] trustees, byte[] credentials) {
        SetupData data = new SetupData(Sha256.of(election), Sha256.of(trustees), Sha256.of(credentials));
        return Step.of(EventType.SETUP, election, trustees, credentials, data.canonicalBytes());
    }

    public static Step ballot(byte[] bytes) {
        return Step.of(EventType.BALLOT, bytes);
    }

    public static Step tally(EncryptedTally tally, int ballots) {
        return Step.of(
                EventType.ENCRYPTED_TALLY,
                tally.canonicalBytes(),
                new SizedEncryptedTally(ballots, ballots, tally.hash()).canonicalBytes());
    }

    public static Step decryption(int owner, byte[] decryption) {
        return Step.of(
                EventType.PARTIAL_DECRYPTION,
                decryption,
                new OwnedPartialDecryption(owner, Sha256.of(decryption)).canonicalBytes());
    }

    public TrusteePublicKey key(int owner) {
        return trustees.owner(owner).orElseThrow();
    }
}
