package org.dauys.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.tally.ceremony.ServerKeys;
import org.dauys.tally.ceremony.SetUpElection;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.VotingWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class CeremonyTest {
    private final SecureRandom random = new SecureRandom();
    private final TestPrimary primary = new TestPrimary();

    @Inject
    SetUpElection setUp;

    @Inject
    ElectionRepository elections;

    @Inject
    ServerKeys serverKeys;

    @Inject
    Sql sql;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void theElectionAsksTheBallotPaperAndIsEncryptedToServerAndTrustees() {
        TestElection election = primary.election(
                VotingWindow.open(), 3, primary.contest("local", 3, 2, true), primary.contest("mazhilis", 2, 1, false));

        primary.setUp(2);

        ElectionState announced = election.announced();
        Election asked = election.election();
        assertThat(announced.stage()).isEqualTo(ElectionState.Stage.SET_UP);
        assertThat(announced.electionHash()).isEqualTo(asked.hash().toBase64());
        assertThat(announced.electorate()).isEqualTo(3);
        assertThat(asked.description())
                .isEqualTo("ballot-paper-sha256:" + election.paper().sha256());
        assertThat(asked.questions()).hasSize(2);
        assertThat(asked.questions().get(0).blank()).isTrue();
        assertThat(asked.questions().get(0).max()).isEqualTo(2);
        assertThat(asked.questions().get(1).answers())
                .containsExactly(
                        election.paper().contests().get(1).candidates().get(0).answer(),
                        election.paper().contests().get(1).candidates().get(1).answer());

        await().until(() -> election.chain().size() == 1);
        ChainEvent setup = election.chain().get(0);
        assertThat(setup.objects()).hasSize(4);
        assertThat(setup.objects().get(0)).isEqualTo(announced.electionJson());
        assertThat(setup.objects().get(2)).isEqualTo(new String(election.credentialList(), StandardCharsets.US_ASCII));
        Trustees trustees = Trustees.parse(setup.objects().get(1).getBytes(StandardCharsets.UTF_8));
        assertThat(trustees.check()).isTrue();
        assertThat(trustees.combinedPublicKey()).isEqualTo(asked.publicKey());
        assertThat(trustees.keys().get(0).publicKey())
                .isEqualTo(serverKeys.of(election.uuid()).publicKey());
        assertThat(trustees.keys().get(1).publicKey())
                .isEqualTo(primary.trustees().get(0).publicKey());
    }

    @Test
    void theServerKeyIsEncryptedAndOfOneElectionOnly() {
        TestElection one = primary.election(VotingWindow.open(), 1, primary.contest("one", 2, 1, false));
        TestElection two = primary.election(VotingWindow.open(), 1, primary.contest("two", 2, 1, false));

        primary.setUp(1);

        TrusteeKeyPair key = serverKeys.of(one.uuid());
        assertThat(serverKeys.of(two.uuid()).publicKey()).isNotEqualTo(key.publicKey());
        byte[] stored = encrypted(one);
        byte[] own = encrypted(two);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(key.privateKey().toDecimal());
        sql.update("update server_key set encrypted = ? where election = ?", stored, two.uuid());
        try {
            assertThatThrownBy(() -> serverKeys.of(two.uuid())).isInstanceOf(IllegalStateException.class);
        } finally {
            // The next start of the service tries a key.
            sql.update("update server_key set encrypted = ? where election = ?", own, two.uuid());
        }
    }

    @Test
    void setupMayBeRepeatedAndTakesPapersThatCameMeanwhile() {
        TestElection first = primary.election(VotingWindow.open(), 1, primary.contest("first", 2, 1, false));
        primary.setUp(1);
        String head = elections.find(first.uuid()).orElseThrow().head();

        setUp.setUp(first.uuid());
        TestElection second = primary.election(VotingWindow.open(), 1, primary.contest("second", 2, 1, false));
        await().until(() -> primary.ceremony().path("elections_known").equals(2));
        primary.requestSetup().then().statusCode(202).body("elections", equalTo(List.of(second.uuid())));
        await().until(() -> primary.ceremony().path("elections_set_up").equals(2));

        assertThat(elections.find(first.uuid()).orElseThrow().head()).isEqualTo(head);
        assertThat(second.announced().partition())
                .isNotEqualTo(first.announced().partition());
        primary.requestSetup().then().statusCode(202).body("elections", hasSize(0));
    }

    @Test
    void aCredentialListThatIsNotThePromisedOneIsRefusedUntilTheRightOneIsThere() {
        TestElection election = primary.unpublished(3, primary.contest("local", 2, 1, false));
        BallotPaperPublished published = election.published(VotingWindow.open());
        primary.topics().publish(Topic.BALLOT_PAPERS, election.uuid(), published);
        define(1).then().statusCode(200);
        primary.giveKey("Trustee", TrusteeKeyPair.generate(random)).then().statusCode(201);
        await().until(() -> primary.ceremony().path("elections_known").equals(1));

        TestElection wrong = primary.unpublished(3, primary.contest("local", 2, 1, false));
        TallyTestResource.publish(election.credentialsPath(), wrong.credentialList());
        primary.requestSetup().then().statusCode(202);
        await().until(() -> primary.ceremony().path("elections[0].failure") != null);
        assertThat(primary.ceremony().<String>path("elections[0].state")).isEqualTo("WAITING");
        assertThat(elections.find(election.uuid())).isEmpty();

        TallyTestResource.publish(election.credentialsPath(), election.credentialList());
        await().until(() -> elections.find(election.uuid()).isPresent());
    }

    @Test
    void aBallotPaperThatContradictsItsAnnouncementIsIgnored() {
        TestElection bad = primary.unpublished(1, primary.contest("bad", 2, 1, false));
        BallotPaperPublished right = bad.published(VotingWindow.open());
        primary.topics()
                .publish(
                        Topic.BALLOT_PAPERS,
                        bad.uuid(),
                        new BallotPaperPublished(
                                right.electionUuid(),
                                right.version(),
                                right.primaryId(),
                                right.ballotPaper(),
                                "0".repeat(64),
                                right.credentialsPath(),
                                right.credentialsSha256(),
                                right.electorate(),
                                right.opens(),
                                right.closes(),
                                right.graceSeconds()));
        TestElection good = primary.election(VotingWindow.open(), 1, primary.contest("good", 2, 1, false));
        define(1).then().statusCode(200);

        // The topic has one partition: when the good one is known, the bad one has been read.
        await().until(() ->
                primary.ceremony().<List<String>>path("elections.uuid").contains(good.uuid()));
        assertThat(primary.ceremony().<List<String>>path("elections.uuid")).containsExactly(good.uuid());
    }

    @Test
    void keysAreTakenWithAProofOfPossessionAndAName() {
        TrusteeKeyPair key = TrusteeKeyPair.generate(random);
        primary.giveKey("Aigul", key).then().statusCode(404).body("type", endsWith("unknown-ceremony"));
        TestPrimary.as(Roles.OPERATOR)
                .body(Map.of("trustees", 2, "names", List.of("Aigul", "Boris")))
                .put("/api/tally/primaries/{id}/ceremony", primary.id())
                .then()
                .statusCode(200);
        primary.requestSetup().then().statusCode(409).body("type", endsWith("trustees-missing"));

        String stolen = new String(key.prove(random).canonicalBytes(), StandardCharsets.UTF_8)
                .replace(
                        key.publicKey().encode(),
                        TrusteeKeyPair.generate(random).publicKey().encode());
        give("Aigul", stolen).then().statusCode(422).body("type", endsWith("invalid-trustee-key"));
        give("Aigul", "{}").then().statusCode(422).body("type", endsWith("invalid-trustee-key"));
        give("", stolen).then().statusCode(400).body("type", endsWith("invalid-request"));
        give("Ai\0gul", stolen).then().statusCode(400).body("type", endsWith("invalid-request"));
        primary.giveKey("Chingiz", key).then().statusCode(422).body("type", endsWith("trustee-not-expected"));

        String document = new String(key.prove(random).canonicalBytes(), StandardCharsets.UTF_8);
        give("Aigul", document)
                .then()
                .statusCode(201)
                .body("position", equalTo(1))
                .body("public_key", equalTo(key.publicKey().encode()));
        give("Aigul", document).then().statusCode(201).body("position", equalTo(1));
        primary.giveKey("Boris", key).then().statusCode(409).body("type", endsWith("trustee-already-given"));
        primary.giveKey("Aigul", TrusteeKeyPair.generate(random)).then().statusCode(409);
        primary.giveKey("Boris", TrusteeKeyPair.generate(random)).then().statusCode(201);
        assertThat(primary.ceremony().<Integer>path("trustees_given")).isEqualTo(2);
    }

    @Test
    void oneAccountGivesTheKeyOfOneTrustee() {
        define(2).then().statusCode(200);
        String token = TestTokens.identity(UUID.randomUUID().toString(), Roles.TRUSTEE);
        giveAs(token, "Aigul").then().statusCode(201);

        giveAs(token, "Boris").then().statusCode(409).body("type", endsWith("trustee-already-given"));

        assertThat(primary.ceremony().<Integer>path("trustees_given")).isEqualTo(1);
    }

    private Response giveAs(String token, String name) {
        String document =
                new String(TrusteeKeyPair.generate(random).prove(random).canonicalBytes(), StandardCharsets.UTF_8);
        return given().contentType("application/json")
                .auth()
                .oauth2(token)
                .body(Map.of("name", name, "trustee_public_key", document))
                .post("/api/tally/primaries/{id}/trustees", primary.id());
    }

    @Test
    void aCeremonyIsChangedOnlyByWhoKnowsItsVersionAndNotAfterSetup() {
        define(2).then().statusCode(200).header("ETag", "\"1\"");
        define(2).then().statusCode(200).header("ETag", "\"1\"");
        define(1).then().statusCode(428);
        redefine(1, "\"7\"").then().statusCode(412);
        redefine(1, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("trustees_needed", equalTo(1));
        primary.giveKey("One", TrusteeKeyPair.generate(random)).then().statusCode(201);
        primary.giveKey("Two", TrusteeKeyPair.generate(random))
                .then()
                .statusCode(409)
                .body("type", endsWith("ceremony-full"));
        primary.election(VotingWindow.open(), 1, primary.contest("local", 2, 1, false));
        await().until(() -> primary.ceremony().path("elections_known").equals(1));
        primary.requestSetup().then().statusCode(202);

        redefine(2, "\"2\"").then().statusCode(409).body("type", endsWith("ceremony-closed"));
        primary.giveKey("Two", TrusteeKeyPair.generate(random))
                .then()
                .statusCode(409)
                .body("type", endsWith("ceremony-closed"));
    }

    @Test
    void onlyOperatorsLeadAndOnlyTrusteesGive() {
        String ceremony = "/api/tally/primaries/" + primary.id() + "/ceremony";
        String setup = "/api/tally/primaries/" + primary.id() + "/setup";
        String trustees = "/api/tally/primaries/" + primary.id() + "/trustees";
        String openings = "/api/tally/primaries/" + primary.id() + "/openings";
        String decryptions = "/api/tally/elections/" + "A".repeat(14) + "/partial-decryptions";
        for (String role : List.of(Roles.MEMBER, Roles.TRUSTEE, Roles.REGISTRAR, Roles.CONTROLLER, Roles.OBSERVER)) {
            TestPrimary.as(role)
                    .body(Map.of("trustees", 1))
                    .put(ceremony)
                    .then()
                    .statusCode(403);
            TestPrimary.as(role).post(setup).then().statusCode(403);
        }
        for (String role : List.of(Roles.MEMBER, Roles.OPERATOR, Roles.REGISTRAR, Roles.CANDIDATE)) {
            TestPrimary.as(role).body(Map.of()).post(trustees).then().statusCode(403);
            TestPrimary.as(role).get(openings).then().statusCode(403);
            TestPrimary.as(role).body(Map.of()).post(decryptions).then().statusCode(403);
        }
        given().contentType("application/json").body("{}").put(ceremony).then().statusCode(401);
        given().contentType("application/json").body("{}").post(trustees).then().statusCode(401);
        given().post(setup).then().statusCode(401);
        given().get(openings).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(decryptions)
                .then()
                .statusCode(401);
        given().get(ceremony).then().statusCode(404);
    }

    private byte[] encrypted(TestElection election) {
        return sql.one(
                        "select encrypted from server_key where election = ?",
                        row -> row.bytes("encrypted"),
                        election.uuid())
                .orElseThrow();
    }

    private Response define(int trustees) {
        return TestPrimary.as(Roles.OPERATOR)
                .body(Map.of("trustees", trustees))
                .put("/api/tally/primaries/{id}/ceremony", primary.id());
    }

    private Response redefine(int trustees, String version) {
        return TestPrimary.as(Roles.OPERATOR)
                .header("If-Match", version)
                .body(Map.of("trustees", trustees))
                .put("/api/tally/primaries/{id}/ceremony", primary.id());
    }

    private Response give(String name, String document) {
        return TestPrimary.as(Roles.TRUSTEE)
                .body(Map.of("name", name, "trustee_public_key", document))
                .post("/api/tally/primaries/{id}/trustees", primary.id());
    }
}
