package org.dauys.observer.testing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.election.ElectionState;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;

/** A real, small election whose secrets the test knows. */
public final class TestElection {

    public static final String PRIMARY = "primary-2026";
    public static final String TERRITORY = "kz-akmola-burabay";

    private final SecureRandom random = new SecureRandom();
    private final TrusteeKeyPair key = TrusteeKeyPair.generate(random);
    private final List<PrivateCredential> voters;
    private final BallotMaker maker;
    public final Trustees trustees = new Trustees(List.of(key.prove(random)));
    public final ElectionUuid uuid = ElectionUuid.random(random);
    public final BallotPaper paper = paper(uuid.value());
    public final Election election;
    public final PublicCredentials credentials;
    public final Instant opens = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    public final Instant closes = opens.plus(3, ChronoUnit.HOURS);

    public TestElection(int electorate) {
        voters = IntStream.range(0, electorate)
                .mapToObj(i -> PrivateCredential.generate(random))
                .toList();
        credentials = PublicCredentials.of(
                voters.stream().map(voter -> voter.publicCredential(uuid)).toList());
        election = new Election(
                paper.electionDescription(),
                "Праймериз",
                Election.GROUP,
                trustees.combinedPublicKey(),
                List.of(new Question(List.of("1. Әлия", "2. Борис"), false, 1, 1, "Мәслихат")),
                uuid,
                Optional.of("registrar"),
                Optional.empty());
        maker = new BallotMaker(election);
    }

    public Ballot vote(int voter, int candidate) {
        return maker.make(voters.get(voter), List.of(Choices.select(2, candidate)), random);
    }

    public String credential(int voter) {
        return voters.get(voter).publicCredential(uuid).hex();
    }

    /** The steps of the count. */
    public record Count(EncryptedTally tally, int counted, PartialDecryption decryption, ElectionResult result) {}

    public Count count(List<Ballot> ballots) {
        TallyAccumulator sum = new TallyAccumulator(election);
        Map<String, Ballot> last = new HashMap<>();
        for (Ballot ballot : ballots) {
            Ballot superseded = last.put(ballot.credential().hex(), ballot);
            if (superseded != null) {
                sum.subtract(superseded);
            }
            sum.add(ballot);
        }
        EncryptedTally tally = sum.encryptedTally();
        PartialDecryption decryption = PartialDecryption.make(election.hash(), tally, key, random);
        return new Count(
                tally,
                sum.size(),
                decryption,
                ElectionResult.combine(trustees, tally, sum.size(), Map.of(1, decryption)));
    }

    public BallotPaperPublished paperPublished() {
        return paperPublished(Sha256.of(credentials.canonicalBytes()).toHex());
    }

    /** With another list of credentials. */
    public BallotPaperPublished paperPublished(String credentialsSha256) {
        return new BallotPaperPublished(
                uuid.value(),
                1,
                PRIMARY,
                new String(paper.canonicalBytes(), java.nio.charset.StandardCharsets.UTF_8),
                paper.sha256(),
                "/api/registration/elections/" + uuid.value() + "/credentials",
                credentialsSha256,
                credentials.size(),
                opens,
                closes,
                60);
    }

    public ElectionState state(long version, int partition, ElectionState.Stage stage) {
        return state(version, partition, stage, closes);
    }

    /** With another list of credentials. */
    public ElectionState stateWithCredentials(long version, int partition, String credentialsSha256) {
        return state(version, partition, ElectionState.Stage.SET_UP, closes, credentialsSha256);
    }

    public ElectionState state(long version, int partition, ElectionState.Stage stage, Instant close) {
        return state(
                version,
                partition,
                stage,
                close,
                Sha256.of(credentials.canonicalBytes()).toHex());
    }

    private ElectionState state(
            long version, int partition, ElectionState.Stage stage, Instant close, String credentialsSha256) {
        return new ElectionState(
                uuid.value(),
                version,
                PRIMARY,
                new LocalText("Бурабай", "Бурабай", "Burabay"),
                List.of(TERRITORY),
                List.of("contest-1"),
                partition,
                stage,
                opens,
                close,
                60,
                new String(election.canonicalBytes(), java.nio.charset.StandardCharsets.UTF_8),
                election.hash().toBase64(),
                paper.sha256(),
                "/api/registration/elections/" + uuid.value() + "/credentials",
                credentialsSha256,
                credentials.size());
    }

    private static BallotPaper paper(String uuid) {
        List<BallotPaper.Candidate> candidates = new ArrayList<>();
        candidates.add(new BallotPaper.Candidate("c1", "1", new LocalText("Әлия", "Алия", "Aliya")));
        candidates.add(new BallotPaper.Candidate("c2", "2", new LocalText("Борис", "Борис", "Boris")));
        return new BallotPaper(
                1,
                PRIMARY,
                uuid,
                new LocalText("Бурабай", "Бурабай", "Burabay"),
                List.of(TERRITORY),
                List.of(new BallotPaper.Contest(
                        "contest-1",
                        "local",
                        TERRITORY,
                        new LocalText("Мәслихат", "Маслихат", "Maslikhat"),
                        1,
                        1,
                        1,
                        false,
                        new BallotPaper.Draw("dauys-draw-1", "seed"),
                        candidates)));
    }
}
