package org.dauys.observer.binding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.dauys.protocol.ballot.Ballot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BindingProofsTest extends ObserverTest {

    private final TestElection election = new TestElection(2);

    @Test
    void withoutPartialDecryptionsThereAreNoProofsAndNobodyIsAsked() {
        TallyStandIn tally = tally(election).setUp();
        awaitHeight(tally);

        given().get(path(tally)).then().statusCode(200).body(equalTo("{\"items\":[]}"));
        given().get("/api/elections/NoneNoneNoneNn/binding-proofs").then().statusCode(404);
    }

    @Test
    void theProofsAreCopiedOnceTheDecryptionIsChainedAndOutliveTally() {
        TallyStandIn tally = tally(election).setUp();
        Ballot ballot = election.vote(0, 0);
        tally.castAndChain(ballot);
        tally.count(List.of(ballot));
        awaitHeight(tally);
        given().get(path(tally))
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("note", containsString("not been copied yet"));

        String proofs = "{\"items\":[{\"owner\":1,\"proof\":\"...\"}]}";
        tallyHttp.serve(atTally(tally), proofs.getBytes(StandardCharsets.UTF_8));
        eventually(() -> given().get(path(tally)).then().statusCode(200).body(equalTo(proofs)));

        tallyHttp.serve(atTally(tally), "something else".getBytes(StandardCharsets.UTF_8));
        given().get(path(tally)).then().statusCode(200).body(equalTo(proofs));
    }

    private static String path(TallyStandIn tally) {
        return "/api/elections/" + tally.uuid() + "/binding-proofs";
    }

    private static String atTally(TallyStandIn tally) {
        return "/api/tally/elections/" + tally.uuid() + "/binding-proofs";
    }
}
