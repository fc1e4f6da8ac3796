package org.dauys.registration.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.Test;

/** Orders to the credential authority: what the registration process takes, and from whom. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CustodyTest {

    private static final String ORDERS = "/api/registration/custody/orders";

    @Test
    void aFreshKeyTakesTwoPeopleAndIsOrderedOnceAtATime() throws SQLException {
        TestDatabase.update("delete from custody_order where kind = 'ROTATE_KEY'");
        String person = UUID.randomUUID().toString();
        refused(propose(registrar(), "ROTATE_KEY", ""), 403, "forbidden");
        refused(propose(controller(), "ROTATE_KEY", ""), 403, "forbidden");
        propose(anybody(), "ROTATE_KEY", "").statusCode(401);
        propose(as(person, Roles.MEMBER, "*"), "ROTATE_KEY", "").statusCode(403);
        String id = propose(Officials.accountOf(person, Roles.OPERATOR), "ROTATE_KEY", "")
                .statusCode(201)
                .extract()
                .path("id");
        refused(propose(operator(), "ROTATE_KEY", ""), 409, "order-exists");
        refused(sign(Officials.accountOf(person, Roles.OPERATOR), id), 403, "same-person");
        refused(sign(registrar(), id), 403, "forbidden");
        refused(sign(controllerOf("kz-akmola"), id), 403, "forbidden");
        operator().get(ORDERS + "/" + id).then().statusCode(200).body("state", equalTo("PROPOSED"));
        registrarOf("kz-akmola").get(ORDERS + "/" + id).then().statusCode(403);
        sign(controller(), id).statusCode(200).body("state", equalTo("SIGNED"));
        sign(controller(), id).statusCode(200);
        operator().get(ORDERS + "?limit=200").then().body("items.id", hasItem(id));
        registrarOf("kz-akmola").get(ORDERS).then().statusCode(403);
        sign(controller(), UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void nothingIsDestroyedWhileAnAppealIsPossible() throws SQLException {
        String primary = TestDatabase.newPrimary();
        String election = plan(primary);
        refused(propose(registrar(), "DESTROY", primary), 409, "appeals-possible");
        TestLog.announceResult(
                election, primary, "kz-akmola-akkol", Instant.now().minusSeconds(7200));
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> !TestDatabase.texts(
                        "select 1 from result_heard where election_uuid = ?", election)
                .isEmpty());
        refused(propose(registrar(), "DESTROY", primary), 409, "appeals-possible");
        TestDatabase.update(
                "update result_heard set heard_at = now() - interval '2 hours' where election_uuid = ?", election);
        refused(propose(registrarOf("kz-akmola"), "DESTROY", primary), 403, "forbidden");
        propose(registrar(), "DESTROY", "no-such-primary").statusCode(404);
        String id = propose(registrar(), "DESTROY", primary)
                .statusCode(201)
                .extract()
                .path("id");
        refused(sign(registrar(), id), 403, "forbidden");
        refused(sign(as(Officials.REGISTRAR_ID, Roles.CONTROLLER, "*"), id), 403, "same-person");
        sign(controller(), id).statusCode(200).body("state", equalTo("SIGNED"));
        refused(propose(registrar(), "DESTROY", primary), 409, "order-exists");
    }

    @Test
    void aFreezeIsLiftedByTwoOfItsTerritory() throws SQLException {
        String primary = TestDatabase.newPrimary();
        String freeze = CredentialDatabase.freeze(plan(primary), UUID.randomUUID(), "kz-akmola-akkol");
        String path = "/api/registration/custody/freezes?limit=200";
        registrarOf("kz-akmola").get(path).then().statusCode(200).body("items.id", hasItem(freeze));
        registrarOf("kz-almaty").get(path).then().statusCode(200).body("items.id", not(hasItem(freeze)));
        operator().get(path).then().statusCode(403);
        anybody().get(path).then().statusCode(401);

        refused(propose(registrarOf("kz-almaty"), "LIFT_FREEZE", freeze), 403, "forbidden");
        refused(
                propose(
                        registrarOf("kz-akmola"),
                        "LIFT_FREEZE",
                        UUID.randomUUID().toString()),
                409,
                "not-frozen");
        refused(propose(registrarOf("kz-akmola"), "LIFT_FREEZE", "not-a-uuid"), 409, "not-frozen");
        refused(propose(operator(), "LIFT_FREEZE", freeze), 403, "forbidden");
        String id = propose(registrarOf("kz-akmola"), "LIFT_FREEZE", freeze)
                .statusCode(201)
                .extract()
                .path("id");
        refused(sign(registrarOf("kz-almaty"), id), 403, "forbidden");
        sign(controllerOf("kz-akmola"), id).statusCode(200);
    }

    @Test
    void everyPageOfFreezesButTheLastIsFullWhoseverTheOthersAre() throws SQLException {
        String primary = TestDatabase.newPrimary();
        String own = "kz-pavlodar-sharbakty";
        String election = plan(primary);
        List<String> freezes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            freezes.add(CredentialDatabase.freeze(election, UUID.randomUUID(), own));
            for (int other = 0; other < 4; other++) {
                CredentialDatabase.freeze(election, UUID.randomUUID(), "kz-akmola-akkol");
            }
        }
        List<String> listed = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = registrarOf(own)
                    .get("/api/registration/custody/freezes?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            listed.addAll(page.path("items.id"));
            sizes.add(page.<List<String>>path("items.id").size());
            next = page.path("next");
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(freezes);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void progressIsForOfficialsAndListsAreForEverybody() throws SQLException {
        String primary = TestDatabase.newPrimary();
        String half = plan(primary);
        String whole = plan(primary);
        CredentialDatabase.progress(half, primary, 1000, 250);
        CredentialDatabase.progress(whole, primary, 1000, 1000);
        CredentialDatabase.publishList(whole, 1000);
        String path = "/api/registration/primaries/" + primary + "/credentials";

        operator()
                .get(path + "/progress")
                .then()
                .statusCode(200)
                .body("elections", equalTo(2))
                .body("published", equalTo(1))
                .body("voters", equalTo(2000))
                .body("made", equalTo(1250))
                .body("percent", equalTo(62.5f))
                .body("rows_per_second", equalTo(625))
                .body("rest_seconds", equalTo(2));
        registrar().get(path + "/progress").then().statusCode(200);
        registrar().get(path + "/notices").then().statusCode(200);
        for (String secret : List.of("/progress", "/notices")) {
            registrarOf("kz-akmola").get(path + secret).then().statusCode(403);
            controller().get(path + secret).then().statusCode(403);
            anybody().get(path + secret).then().statusCode(401);
        }
        anybody()
                .get(path + "/lists")
                .then()
                .statusCode(200)
                .body("items.election_uuid", equalTo(List.of(whole)))
                .body("items[0].electorate", equalTo(1000))
                .body("items[0].destroyed", equalTo(false))
                .body("items[0].sha256", notNullValue());
    }

    private static String plan(String primary) throws SQLException {
        String uuid = ElectionUuid.random(new SecureRandom()).value();
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                        + " values (?, ?, array['kz-akmola-akkol'], array['c'], '{}', 'PUBLISHED')",
                uuid,
                primary);
        return uuid;
    }

    private static ValidatableResponse propose(RequestSpecification who, String kind, String subject) {
        Map<String, Object> body = subject.isEmpty()
                ? Map.of("kind", kind, "reason", "because", "decision_number", "7")
                : Map.of("kind", kind, "subject", subject, "reason", "because", "decision_number", "7");
        return who.body(body).post(ORDERS).then();
    }

    private static ValidatableResponse sign(RequestSpecification who, String id) {
        return who.post(ORDERS + "/" + id + "/countersign").then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
