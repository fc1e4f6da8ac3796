package org.dauys.system.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.oracle.Oracle;
import org.dauys.simulator.oracle.PublishedElection;
import org.dauys.simulator.oracle.ReadPublished;
import org.dauys.simulator.station.StationDesk;
import org.dauys.simulator.station.StationDesk.Paper;
import org.dauys.simulator.voter.Marks;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.Member.Cast;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.primary.SmallPrimary.Wish;
import org.dauys.system.program.AuditorJar;
import org.dauys.system.program.Program;
import org.dauys.system.program.Program.Ended;
import org.dauys.system.program.ReferenceTool;
import org.dauys.system.stack.OnRunningSystem;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One election in which the reference tool takes part as voter, as trustee and as auditor, step by step. Its people: one
 * trustee with belenios-tool, one with the auditor; two voters with belenios-tool, the others with the Java library. Two
 * members ask for a paper at a station, and are struck off in the same record.
 */
@Order(2)
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferenceToolIT {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int MEMBERS = 8;

    private RunningSystem system;
    private Path folder;
    private SmallPrimary primary;
    private SmallElection election;
    private StationDesk desk;

    @BeforeAll
    void openAPrimaryWithATrusteeOfEachTool(RunningSystem running) throws IOException {
        Assumptions.assumeFalse(ReferenceTool.isSkipped(), "SKIP_REFERENCE=1");
        system = running;
        folder = system.folder("reference");
        Wish wish = new Wish("reference", 1, MEMBERS, 2, folder);
        Files.createDirectories(wish.keys());
        Ended made = AuditorJar.in(folder)
                .run(
                        "trustee",
                        "keygen",
                        "--out",
                        wish.keys().resolve("Trustee-1").toString());
        assertThat(made.status()).as(made.toString()).isZero();
        keyByReferenceTool(wish.keys().resolve("Trustee-2"));
        primary = SmallPrimary.open(system, wish, WINDOW);
        election = primary.elections().get(0);
    }

    @Test
    @Order(1)
    void row4TheirTrusteesKeyIsPartOfTheElectionKey() throws IOException {
        RecordObjects record = new RecordObjects(record("setup.bel"));
        SetupData setup = SetupData.parse(
                record.object(record.payloads(EventType.SETUP).get(0)).orElseThrow());
        Trustees trustees = Trustees.parse(record.object(setup.trustees()).orElseThrow());

        TrusteeKeyPair theirs = TrusteeKeyPair.parsePrivateKey(
                Files.readAllBytes(primary.trustees().get(1).keyFile()));

        assertThat(trustees.size()).isEqualTo(3);
        assertThat(trustees.ownerOf(theirs.publicKey())).contains(3);
    }

    @Test
    @Order(2)
    void row1TheirBallotsAreAcceptedAndChained() throws IOException {
        primary.keepOpen(WINDOW);
        Member first = election.members().get(0);
        Member second = election.members().get(1);

        Cast plain = castWithReferenceTool(first, election.marks(1));
        Cast superseded = castWithReferenceTool(second, election.marks(2));
        Cast again = castWithReferenceTool(second, election.marks(3));

        assertThat(List.of(plain, superseded, again))
                .allSatisfy(cast -> assertThat(cast.answer().outcome()).isEqualTo(Outcome.ACK));
        election.awaitOnBoard(plain.ballot());
        election.awaitOnBoard(again.ballot());
    }

    @Test
    @Order(3)
    void row2OurBallotsPassTheirCheck() throws IOException {
        Path place = Files.createDirectories(folder.resolve("verify-ballot"));
        Files.copy(folder.resolve("setup.bel"), place.resolve(election.uuid() + ".bel"));
        for (int voter = 2; voter < MEMBERS - 1; voter++) {
            primary.keepOpen(WINDOW);
            Cast cast = election.members().get(voter).vote(election.marks(voter + 10));
            Files.write(place.resolve("ballot.json"), cast.ballot().bytes());

            Ended verdict = ReferenceTool.in(place).run("election", "verify-ballot", "--ballot", "ballot.json");

            assertThat(cast.answer().outcome()).isEqualTo(Outcome.ACK);
            assertThat(verdict.status()).as(verdict.toString()).isZero();
            election.awaitOnBoard(cast.ballot());
        }
    }

    @Test
    @Order(4)
    void row3TheyVerifyTheRecordWhileVotingIsOpen() {
        primary.keepOpen(WINDOW);
        assertVerifiedByReferenceTool();
        assertThat(new RecordedEvents(record("open.bel")).has(EventType.END_BALLOTS))
                .isFalse();
    }

    @Test
    @Order(5)
    void whoHasVotedElectronicallyGetsNoPaper() {
        primary.keepOpen(WINDOW);
        desk = primary.openStation(election);
        Member voted = election.members().get(2);

        Paper answer = desk.awaitPaper(desk.strikeOff(voted.person()));

        assertThat(answer).isEqualTo(Paper.VOTED_ELECTRONICALLY);
        assertThat(voted.refusedToken()).isEqualTo("struck-off");
    }

    @Test
    @Order(6)
    void whoTakesAPaperVotesElectronicallyNoMore() {
        primary.keepOpen(WINDOW);
        // With a voting token from before.
        Member atTheDesk = election.members().get(MEMBERS - 1).enrol();

        Paper answer = desk.awaitPaper(desk.strikeOff(atTheDesk.person()));
        // The ballot log decides; that voting-service says so itself depends on a message that may be a moment behind.
        Cast refused =
                Await.until("a refusal by voting-service", WINDOW, () -> Optional.of(atTheDesk.vote(election.marks(99)))
                        .filter(cast -> cast.answer().outcome() == Outcome.NO));

        assertThat(answer).isEqualTo(Paper.HAND_OUT);
        assertThat(atTheDesk.refusedToken()).isEqualTo("struck-off");
        assertThat(refused.answer().problem()).isEqualTo("struck-off");
        assertThat(desk.submitNumbers(10, 1)).isEmpty();
    }

    @Test
    @Order(7)
    void row3TheyVerifyTheRecordBetweenCloseAndOpening() {
        election.awaitStage(Stage.ENCRYPTED_TALLY);

        assertVerifiedByReferenceTool();
        assertThat(new RecordedEvents(record("sealed.bel")).has(EventType.RESULT))
                .isFalse();
    }

    @Test
    @Order(8)
    void row4TheirPartialDecryptionIsAccepted() throws IOException {
        Path place = Files.createDirectories(folder.resolve("decrypt"));
        Files.copy(primary.trustees().get(1).keyFile(), place.resolve("privkey"));
        Program tool = ReferenceTool.in(place);
        byte[] output = tool.output(
                "election",
                "decrypt",
                "--url",
                system.base() + "/",
                "--uuid",
                election.uuid(),
                "--privkey",
                "privkey",
                "--trustee-id",
                "3");
        // The second line, which says whose it is, the tool wants itself when it keeps an archive.
        String decryption =
                new String(output, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();

        Answer taken = primary.asTrustee()
                .tryPost(
                        "/api/tally/elections/" + election.uuid() + "/partial-decryptions",
                        Json.object().put("partial_decryption", decryption));

        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("owner").asInt()).isEqualTo(3);
        assertThat(taken.json().path("bound").asBoolean()).isFalse();
    }

    @Test
    @Order(9)
    void row5OurTrusteeOpensWithTheAuditor() {
        Ended opened = AuditorJar.in(folder)
                .with("DAUYS_TOKEN", primary.asTrustee().token().orElseThrow())
                .run(
                        "trustee",
                        "decrypt",
                        "--key",
                        primary.trustees().get(0).keyFile().toString(),
                        "--election",
                        election.address());

        assertThat(opened.status()).as(opened.toString()).isZero();
        assertThat(opened.out()).contains("handed in as trustee 2");
        election.awaitStage(Stage.RESULT);
    }

    @Test
    @Order(10)
    void row3And5TheyVerifyTheWholeRecordWithTheWorkOfOurTrustee() {
        assertVerifiedByReferenceTool();
        assertThat(new RecordedEvents(record("whole.bel")).has(EventType.RESULT))
                .isTrue();
    }

    @Test
    @Order(11)
    void theirBallotsAndOursAreCounted() {
        PublishedElection published = new ReadPublished(system.api()).read(election.uuid(), record("counted.bel"));

        assertThat(published.result()).isPresent();
        assertThat(published.chainedBallots()).hasSize(MEMBERS);
        assertThat(new Oracle(primary.attempts()).judge(published)).isEmpty();
    }

    @Test
    @Order(12)
    void ourAuditorAgreesAndSaysWhoseDecryptionIsNotBound() {
        Ended verdict = AuditorJar.in(folder).run("verify", election.address());

        assertThat(verdict.status()).as(verdict.toString()).isZero();
        assertThat(verdict.out()).startsWith("VALID election=" + election.uuid());
        assertThat(verdict.err()).contains("the partial decryption of trustee 3 is not bound");
        assertThat(verdict.err()).doesNotContain("of trustee 2 is not bound");
    }

    private Cast castWithReferenceTool(Member voter, Marks marks) throws IOException {
        Path place = Files.createTempDirectory(folder, "voter-");
        Files.writeString(place.resolve("credential"), voter.credential().toDisplayString());
        Files.writeString(
                place.resolve("choices.json"),
                marks.plaintext(election.questions()).toString());
        byte[] ballot = ReferenceTool.in(place)
                .output(
                        "election",
                        "generate-ballot",
                        "--url",
                        system.base() + "/",
                        "--uuid",
                        election.uuid(),
                        "--privcred",
                        "credential",
                        "--choice",
                        "choices.json");
        return voter.cast(Ballot.parse(ballot), marks);
    }

    private void assertVerifiedByReferenceTool() {
        Ended verdict = ReferenceTool.verifierIn(folder).run("--url", system.base() + "/", "--uuid", election.uuid());

        assertThat(verdict.status()).as(verdict.toString()).isZero();
        assertThat(verdict.out()).contains("invalid: 0");
    }

    private Path record(String name) {
        return election.download(folder.resolve(name));
    }

    private void keyByReferenceTool(Path name) throws IOException {
        Path place = Files.createDirectories(folder.resolve("keygen"));
        Ended made = ReferenceTool.in(place).run("setup", "generate-trustee-key", "--group", "Ed25519");
        assertThat(made.status()).as(made.toString()).isZero();
        for (String kind : List.of(".privkey", ".pubkey")) {
            Files.copy(
                    only(place, kind),
                    name.resolveSibling(name.getFileName() + kind),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path only(Path place, String ending) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            Optional<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).findFirst();
            return found.orElseThrow();
        }
    }
}
