package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of the registrars of an office works on an application. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationClaimTest {

    private static final Map<String, Object> REGISTER = Map.of("decision", "REGISTER");

    private final String me = UUID.randomUUID().toString();
    private TestPrimary primary;
    private TestCandidate person;
    private String claim;

    @BeforeEach
    void submitted() {
        primary = TestPrimary.nominating();
        person = TestCandidate.woman(KOKSHETAU, primary.contest("local", KOKSHETAU));
        person.apply(primary);
        claim = primary.path("/applications/" + person.applicationId() + "/claim");
    }

    @Test
    void oneRegistrarWorksOnAnApplicationAtATime() {
        as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then().statusCode(204);

        assertThat(queue(as(me, Roles.REGISTRAR, KOKSHETAU), "?claimed=me")).containsExactly(person.applicationId());
        assertThat(queue(registrar(), "?claimed=nobody")).isEmpty();
        refused(registrarOf(KOKSHETAU).post(claim).then(), 409, "claimed");
        refused(registrarOf(KOKSHETAU).delete(claim).then(), 409, "claimed");
        refused(registrarOf(STEPNOGORSK).post(claim).then(), 403, "forbidden");
        refused(participant(person.account()).post(claim).then(), 403, "forbidden");
        refused(controller().post(claim).then(), 403, "forbidden");
        as(me, Roles.REGISTRAR, KOKSHETAU).delete(claim).then().statusCode(204);
        registrarOf(KOKSHETAU).post(claim).then().statusCode(204);
    }

    @Test
    void whoeverWorksOnItDecidesAndTheOthersLearnInWhatRoleAndUntilWhenAndNotWhoItIs() throws SQLException {
        as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then().statusCode(204);
        Instant held = Instant.parse(TestDatabase.text(
                        "select to_char(claimed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from application where id = ?::uuid",
                        person.applicationId()))
                .plus(Duration.ofHours(8));

        for (Map<String, Object> decision :
                List.<Map<String, Object>>of(REGISTER, reasoned("CORRECT"), reasoned("REFUSE"))) {
            refused(person.decide(primary, "1", decision), 409, "claimed")
                    .body("holder_role", equalTo("registrar"))
                    .body("held_until", equalTo(held.toString()))
                    .body(not(containsString(me)));
        }
        as(me, Roles.REGISTRAR, KOKSHETAU)
                .header("If-Match", "\"1\"")
                .body(REGISTER)
                .post(primary.path("/applications/" + person.applicationId() + "/decision"))
                .then()
                .statusCode(200);
        refused(as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then(), 409, "application-state");
    }

    @Test
    void claimIsLostAfterItsHoursAndToARegistrarOfTheWholeCountry() throws SQLException {
        as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then().statusCode(204);
        registrar().delete(claim).then().statusCode(204);
        as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then().statusCode(204);
        TestDatabase.update(
                "update application set claimed_at = claimed_at - interval '481 minutes' where id = ?::uuid",
                person.applicationId());

        registrarOf(KOKSHETAU).post(claim).then().statusCode(204);
        refused(as(me, Roles.REGISTRAR, KOKSHETAU).post(claim).then(), 409, "claimed");
        TestDatabase.update(
                "update application set claimed_at = claimed_at - interval '481 minutes' where id = ?::uuid",
                person.applicationId());
        person.registered(primary);
    }

    @Test
    void ofThoseWhoClaimAtOnceOneHasIt() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> registrarOf(KOKSHETAU).post(claim).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 409, 409, 409);
    }

    private static Map<String, Object> reasoned(String decision) {
        return Map.of("decision", decision, "reason", "r");
    }

    private List<String> queue(RequestSpecification official, String filter) {
        return official.get(primary.path("/applications/queue" + filter))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
