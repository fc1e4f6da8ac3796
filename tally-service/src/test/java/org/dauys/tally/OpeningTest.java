package org.dauys.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.DishonestTrustee;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.VotingWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class OpeningTest {
    private final SecureRandom random = new SecureRandom();
    private final TestPrimary primary = new TestPrimary();

    @Inject
    ElectionRepository elections;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void onlyRightDecryptionsByTrusteesOfTheElectionAreChained() {
        TestElection election = primary.election(VotingWindow.open(), 1, primary.contest("local", 2, 1, false));
        primary.setUp(2);
        primary.give(election, Map.of("partial_decryption", "{}"))
                .then()
                .statusCode(409)
                .body("type", endsWith("not-to-be-opened"));
        election.cast(election.voter(0).ballot(1));
        election.close(elections);
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        TrusteeKeyPair first = primary.trustees().get(0);
        TrusteeKeyPair second = primary.trustees().get(1);
        Map<String, Object> right = primary.decryption(election, first);
        Map<String, Object> other = primary.decryption(election, second);

        expect(election, primary.decryption(election, TrusteeKeyPair.generate(random)), "wrong-partial-decryption");
        expect(election, with(right, "owner", 3), "wrong-partial-decryption");
        expect(election, with(right, "partial_decryption", "{}"), "invalid-partial-decryption");
        expect(election, ofAnotherTally(election, first), "wrong-partial-decryption");
        expect(election, with(right, "binding_proof", other.get("binding_proof")), "wrong-binding-proof");
        expect(election, with(right, "binding_proof", "{}"), "invalid-partial-decryption");
        // The server opens at its next interval.
        await().untilAsserted(() -> given().get("/api/tally/elections/{u}", election.uuid())
                .then()
                .body("given_by", contains(1))
                .body("partial_decryptions_needed", equalTo(3)));

        primary.give(election, with(right, "owner", 2))
                .then()
                .statusCode(201)
                .body("owner", equalTo(2))
                .body("bound", equalTo(true));
        primary.give(election, right).then().statusCode(201).body("owner", equalTo(2));
        primary.give(election, primary.decryption(election, first))
                .then()
                .statusCode(409)
                .body("type", endsWith("partial-decryption-already-given"));
        primary.give(election, Map.of("partial_decryption", other.get("partial_decryption")))
                .then()
                .statusCode(201)
                .body("owner", equalTo(3))
                .body("bound", equalTo(false));

        election.awaitStage(Stage.RESULT);
        primary.give(election, right).then().statusCode(201);
        given().get("/api/tally/elections/{u}/result", election.uuid())
                .then()
                .body("questions[0].candidates.votes", contains(0, 1));
        given().get("/api/tally/elections/{u}/binding-proofs", election.uuid())
                .then()
                .body("items.owner", contains(1, 2));
        BoundDecryptionProof server =
                BoundDecryptionProof.parse(given().get("/api/tally/elections/{u}/binding-proofs", election.uuid())
                        .<String>path("items[0].binding_proof")
                        .getBytes(StandardCharsets.UTF_8));
        PartialDecryption decryption = PartialDecryption.parse(given().get(
                        "/api/tally/elections/{u}/objects/{s}",
                        election.uuid(),
                        server.partialDecryption().toHex())
                .asByteArray());
        EncryptedTally tally = EncryptedTally.parse(given().get(
                        "/api/tally/elections/{u}/objects/{s}",
                        election.uuid(),
                        server.encryptedTally().toHex())
                .asByteArray());
        assertThat(server.check(election.election().hash(), tally, decryption)).isTrue();
    }

    @Test
    void aTallyThatATrusteeMadeUndecryptableSaysSoAndWhoseDecryptionIsNotBound() {
        TestElection election = primary.election(VotingWindow.open(), 1, primary.contest("local", 2, 1, false));
        primary.setUp(2);
        election.cast(election.voter(0).ballot(0));
        election.close(elections);
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        PartialDecryption spoilt = DishonestTrustee.decrypt(
                election.election().hash(),
                primary.encryptedTally(election),
                primary.trustees().get(0));

        primary.give(
                        election,
                        Map.of("partial_decryption", new String(spoilt.canonicalBytes(), StandardCharsets.UTF_8)))
                .then()
                .statusCode(201);
        primary.give(election, primary.decryption(election, primary.trustees().get(1)))
                .then()
                .statusCode(201);

        await().untilAsserted(() -> given().get("/api/tally/elections/{u}", election.uuid())
                .then()
                .body("stage", equalTo("ENCRYPTED_TALLY"))
                .body("failure", containsString("question 0, choice 0"))
                .body("failure", endsWith("not bound: trustees [2]")));
        given().get("/api/tally/elections/{u}/result", election.uuid()).then().statusCode(404);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        String uuid = "A".repeat(14);
        for (String path : new String[] {"", "/result", "/binding-proofs"}) {
            given().get("/api/tally/elections/" + uuid + path)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("unknown-election"));
        }
        given().header("Accept-Language", "kk")
                .get("/api/tally/elections/{u}/objects/{s}", uuid, "0".repeat(64))
                .then()
                .statusCode(404)
                .header("Content-Language", "kk")
                .body("type", endsWith("unknown-object"));
        given().get("/api/tally/elections/{u}/objects/{s}", uuid, "xyz").then().statusCode(400);
        given().get("/api/tally/elections/{u}/strike-offs/{c}", uuid, "0".repeat(64))
                .then()
                .statusCode(404)
                .body("type", endsWith("not-struck-off"));
    }

    /** A right decryption by the right trustee, of something else. */
    private Map<String, Object> ofAnotherTally(TestElection election, TrusteeKeyPair trustee) {
        EncryptedTally tally = primary.encryptedTally(election);
        EncryptedTally swapped = new EncryptedTally(List.of(List.of(
                tally.ciphertexts().get(0).get(1), tally.ciphertexts().get(0).get(0))));
        PartialDecryption decryption =
                PartialDecryption.make(election.election().hash(), swapped, trustee, random);
        return Map.of("partial_decryption", new String(decryption.canonicalBytes(), StandardCharsets.UTF_8));
    }

    private void expect(TestElection election, Map<String, Object> decryption, String problem) {
        primary.give(election, decryption).then().statusCode(422).body("type", endsWith(problem));
    }

    private static Map<String, Object> with(Map<String, Object> decryption, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(decryption);
        changed.put(name, value);
        return changed;
    }
}
