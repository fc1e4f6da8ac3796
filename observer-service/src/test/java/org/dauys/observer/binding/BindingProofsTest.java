package org.dauys.observer.binding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BindingProofsTest extends ObserverTest {

    @Test
    void theProofsAreCopiedFromTallyAsTheyStandThere() {
        TallyStandIn tally = tally(new TestElection(2)).setUp();
        awaitHeight(tally);
        String path = "/api/elections/" + tally.uuid() + "/binding-proofs";
        given().get(path).then().statusCode(502).contentType("application/problem+json");

        String proofs = "{\"items\":[{\"owner\":1,\"proof\":\"...\"}]}";
        tallyHttp.serve(
                "/api/tally/elections/" + tally.uuid() + "/binding-proofs", proofs.getBytes(StandardCharsets.UTF_8));

        given().get(path).then().statusCode(200).body(equalTo(proofs));
        given().get("/api/elections/NoneNoneNoneNn/binding-proofs").then().statusCode(404);
    }
}
