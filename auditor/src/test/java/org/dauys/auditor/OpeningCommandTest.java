package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.BallotOpening;
import org.dauys.protocol.ballot.BallotOpening.ChoiceOpening;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.ballot.PreparedBallot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.group.Scalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningCommandTest {

    private static final String BOARD = "/api/elections/" + PublishedRecord.UUID + "/ballots/";

    private final SecureRandom random = new SecureRandom();
    private final SampleRecord record = new SampleRecord(2);

    @TempDir
    private Path folder;

    private PublishedRecord server;

    @BeforeEach
    void publish() throws IOException {
        record.close(1);
        server = new PublishedRecord(record.archive());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesWhatTheBallotContains() throws IOException {
        Election election = withQuestions(
                new Question(List.of("Айгүл", "Берік", "Вера"), true, 1, 2, "Мәслихат"),
                new Question(List.of("a", "b"), true, 1, 1, "Party"),
                new Question(List.of("c", "d"), false, 0, 1, "Other"));
        PreparedBallot prepared =
                prepare(election, Choices.select(3, 0, 2), Choices.blank(), Choices.marks(false, false));

        CommandRun run = CommandRun.of("opening", save(election, prepared, prepared.opening()));

        assertThat(run.out().lines())
                .startsWith("contains Мәслихат: Айгүл; Вера", "contains Party: blank vote", "contains Other: no mark")
                .last()
                .asString()
                .startsWith("OPENS tracker=" + prepared.ballot().tracker().toBase64());
        assertThat(run.status()).isZero();
    }

    @Test
    void aDeviceThatEncryptsAnotherVoteIsFoundOut() throws IOException {
        PreparedBallot prepared = prepare(record.election, Choices.select(2, 0));
        List<ChoiceOpening> honest = prepared.opening().answers().get(0);
        BallotOpening swapped = new BallotOpening(List.of(List.of(
                new ChoiceOpening(honest.get(0).randomness(), 0),
                new ChoiceOpening(honest.get(1).randomness(), 1))));
        BallotOpening otherRandomness = new BallotOpening(List.of(List.of(
                new ChoiceOpening(Scalar.random(random), 1),
                new ChoiceOpening(honest.get(1).randomness(), 0))));

        for (BallotOpening lie : List.of(swapped, otherRandomness, new BallotOpening(List.of(honest, honest)))) {
            CommandRun run = CommandRun.of("opening", save(record.election, prepared, lie));
            assertThat(run.out()).startsWith("DOES_NOT_OPEN tracker=").hasLineCount(1);
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void aBallotThatWouldNotBeAcceptedProvesNothing() throws IOException {
        PreparedBallot prepared = prepare(record.election, Choices.select(2, 0));
        PreparedBallot other = prepare(record.election, Choices.select(2, 1));
        String ballot = text(prepared.ballot().bytes());
        String signature = ballot.substring(ballot.indexOf(",\"signature\""));
        String others = text(other.ballot().bytes());
        String forged = others.substring(0, others.indexOf(",\"signature\"")) + signature;

        CommandRun run = CommandRun.of("opening", save(record.election, forged, other.opening()));

        assertThat(run.out()).startsWith("INVALID_BALLOT tracker=").hasLineCount(1);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void holdsTheElectionAgainstTheOnePublished() throws IOException {
        PreparedBallot prepared = prepareListed(record.election);
        CommandRun same =
                CommandRun.of("opening", save(record.election, prepared, prepared.opening()), server.origin());
        assertThat(same.out()).contains("OPENS tracker=", "of the published election, and was not cast");
        assertThat(same.status()).isZero();

        Election renamed = withQuestions(new Question(List.of("b", "a"), false, 0, 1, "?"));
        PreparedBallot misled = prepareListed(renamed);
        CommandRun other = CommandRun.of("opening", save(renamed, misled, misled.opening()), server.address());
        assertThat(other.out()).startsWith("ANOTHER_ELECTION tracker=").hasLineCount(1);
        assertThat(other.status()).isEqualTo(1);
    }

    @Test
    void aCredentialThatIsNotListedDoesNotMakeABallotOfTheElection() throws IOException {
        PreparedBallot prepared = prepare(record.election, Choices.select(2, 0));

        CommandRun run =
                CommandRun.of("opening", save(record.election, prepared, prepared.opening()), server.address());

        assertThat(run.out()).startsWith("INVALID_BALLOT").contains("UNLISTED_CREDENTIAL");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void warnsOfABallotThatWasOpenedAndCast() throws IOException {
        PreparedBallot prepared = prepareListed(record.election);
        server.publish(BOARD + prepared.ballot().tracker().toHex(), "{}");

        CommandRun run =
                CommandRun.of("opening", save(record.election, prepared, prepared.opening()), server.address());

        assertThat(run.out()).contains("contains ?: a", "CAST tracker=");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void isUndecidedInOneLineWhenTheFileOrTheServerIsOfNoUse() throws IOException {
        PreparedBallot prepared = prepareListed(record.election);
        String good = Files.readString(Path.of(save(record.election, prepared, prepared.opening())));
        for (String bad : List.of(
                "null",
                "<html>",
                "{}",
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"ballot\"", "\"other\""),
                good.replace("\"randomness\":\"", "\"randomness\":\"-"),
                good.replaceFirst("\"plaintext\":1", "\"plaintext\":2"),
                good.replace("\"election_uuid\":\"" + PublishedRecord.UUID, "\"election_uuid\":\"n5AcowQKQ3AymG"))) {
            assertUndecided(
                    "opening",
                    Files.writeString(folder.resolve("bad.json"), bad).toString());
        }
        server.publish(new byte[1024]);
        assertUndecided("opening", save(record.election, prepared, prepared.opening()), server.address());
    }

    private static void assertUndecided(String... arguments) {
        CommandRun run = CommandRun.of(arguments);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("UNDECIDED ").hasLineCount(1).doesNotContain("should not happen");
    }

    private PreparedBallot prepare(Election election, Choices... choices) {
        return new BallotMaker(election).prepare(PrivateCredential.generate(random), List.of(choices), random);
    }

    private PreparedBallot prepareListed(Election election) {
        return new BallotMaker(election).prepare(record.secrets.get(1), List.of(Choices.select(2, 0)), random);
    }

    private Election withQuestions(Question... questions) {
        Election like = record.election;
        return new Election(
                like.description(),
                like.name(),
                like.group(),
                like.publicKey(),
                List.of(questions),
                like.uuid(),
                Optional.empty(),
                Optional.empty());
    }

    private String save(Election election, PreparedBallot prepared, BallotOpening opening) throws IOException {
        return save(election, text(prepared.ballot().bytes()), opening);
    }

    /** Written as the portal writes it, member by member, so that a change of the record in the auditor shows. */
    private String save(Election election, String ballot, BallotOpening opening) throws IOException {
        byte[] json = EventJson.write(Map.of(
                "version",
                1,
                "election_uuid",
                election.uuid().value(),
                "election",
                text(election.canonicalBytes()),
                "ballot",
                ballot,
                "opening",
                opening.answers().stream()
                        .map(answer -> answer.stream()
                                .map(each -> Map.of(
                                        "randomness", each.randomness().toDecimal(), "plaintext", each.plaintext()))
                                .toList())
                        .toList()));
        return Files.write(folder.resolve("opened.json"), json).toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
