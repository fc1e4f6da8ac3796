package org.dauys.voting.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.events.election.ElectionState;
import org.dauys.events.json.CanonicalJson;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.trustee.TrusteeKeyPair;

/** A real election with three voters, one question of three candidates and one with blank. */
public final class TestElection {

    public static final String CONTEST = "akmola-mazhilis";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Election election;
    private final List<PrivateCredential> voters;
    private final PublicCredentials credentials;
    private final BallotMaker maker;

    private TestElection(List<Question> questions) {
        ElectionUuid uuid = ElectionUuid.random(RANDOM);
        TrusteeKeyPair trustee = TrusteeKeyPair.generate(RANDOM);
        this.election = new Election(
                "ballot-paper-sha256:" + "0".repeat(64),
                "Test",
                Election.GROUP,
                trustee.publicKey(),
                questions,
                uuid,
                Optional.empty(),
                Optional.empty());
        this.voters = Stream.generate(() -> PrivateCredential.generate(RANDOM))
                .limit(3)
                .toList();
        this.credentials = PublicCredentials.of(
                voters.stream().map(voter -> voter.publicCredential(uuid)).toList());
        this.maker = new BallotMaker(election);
    }

    /** A small one. */
    public static TestElection small() {
        return new TestElection(List.of(
                new Question(List.of("A", "B", "C"), false, 1, 2, "Local"),
                new Question(List.of("D", "E"), true, 1, 1, "Mazhilis")));
    }

    /** One whose ballots take long to check. */
    public static TestElection large() {
        List<String> names =
                Stream.iterate(1, i -> i + 1).limit(200).map(i -> "N" + i).toList();
        return new TestElection(List.of(
                new Question(names, false, 0, 1, "Local"), new Question(List.of("D", "E"), true, 1, 1, "Mazhilis")));
    }

    public String uuid() {
        return election.uuid().value();
    }

    public Election election() {
        return election;
    }

    /** Private credential of one of three voters. */
    public PrivateCredential voter(int index) {
        return voters.get(index);
    }

    public PublicCredential credential(int voter) {
        return voters.get(voter).publicCredential(election.uuid());
    }

    public byte[] credentialList() {
        return credentials.canonicalBytes();
    }

    public String credentialsPath() {
        return "/api/registration/elections/" + uuid() + "/credentials";
    }

    /** A fresh valid ballot of a voter. */
    public byte[] ballot(int voter) {
        return ballot(voters.get(voter));
    }

    /** A well-made ballot of any credential. */
    public byte[] ballot(PrivateCredential credential) {
        int first = election.questions().get(0).answers().size();
        return maker.make(credential, List.of(Choices.select(first, 1), Choices.blank()), RANDOM)
                .bytes();
    }

    /** The announcement. */
    public ElectionState state(long version, Instant opens, Instant closes, int graceSeconds) {
        return new ElectionState(
                uuid(),
                version,
                "primaries-test",
                new LocalText("Сынақ", "Проба", "Test"),
                List.of("kz-akmola-kokshetau"),
                List.of("akmola-local", CONTEST),
                Math.floorMod(uuid().hashCode(), 4),
                ElectionState.Stage.SET_UP,
                opens,
                closes,
                graceSeconds,
                new String(election.canonicalBytes(), StandardCharsets.UTF_8),
                election.hash().toBase64(),
                "0".repeat(64),
                credentialsPath(),
                CanonicalJson.sha256(credentialList()),
                credentials.size());
    }
}
