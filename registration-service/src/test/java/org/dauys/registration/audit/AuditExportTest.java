package org.dauys.registration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class AuditExportTest {

    private static final String PATH = "/api/registration/audit";

    @Inject
    AuditTrail trail;

    @Test
    void anActIsShownWithWhoWhenBeforeAndAfter() {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> trail.recordChange(
                        "somebody",
                        "changed",
                        subject,
                        Optional.of(Map.of("seats", 1)),
                        Optional.of(Map.of("seats", 2)),
                        Map.of("primary", "p-" + subject)));
        complete("subject=" + subject, 1);
        for (String filter : List.of("subject=" + subject, "primary=p-" + subject)) {
            Officials.controller()
                    .get(PATH + "?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].actor", equalTo("somebody"))
                    .body("items[0].act", equalTo("changed"))
                    .body("items[0].before.seats", equalTo(1))
                    .body("items[0].after.seats", equalTo(2))
                    .body("items[0].at", notNullValue())
                    .body("items[0].recorded_at", notNullValue());
        }
        Officials.controller()
                .get(PATH + "?act=other&subject=" + subject)
                .then()
                .body("items.size()", equalTo(0));
        Officials.controller()
                .get(PATH + "?to=2020-01-01T00:00:00Z&subject=" + subject)
                .then()
                .body("items.size()", equalTo(0));
        Officials.controller().get(PATH + "?from=yesterday").then().statusCode(400);
    }

    @Test
    void whoActedIsRecordedWithTheRolesOfThatMoment() {
        TestPrimary primary = TestPrimary.nominating();
        complete("act=primary-created&subject=" + primary.id(), 1);
        Officials.controller()
                .get(PATH + "?act=primary-created&subject=" + primary.id())
                .then()
                .body("items[0].actor_roles", equalTo(List.of(Roles.OPERATOR)));
    }

    @Test
    void anExportIsWholeHoweverManyPagesItTakes() {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, 1_001)
                .forEach(number -> trail.record("=cmd()", "counted", subject, Map.of("number", number))));
        complete("limit=200&subject=" + subject, 200);
        String lines = Officials.operator()
                .get(PATH + "/export?subject=" + subject)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertThat(lines.lines())
                .hasSize(1_001)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        String table = Officials.operator()
                .get(PATH + "/export.csv?subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(1_002);
        assertThat(table).contains("\"{\"\"number\"\": 1000}\"").contains("\"'=cmd()\"");
    }

    @Test
    void readingIsAnActToo() throws Exception {
        String account = UUID.randomUUID().toString();
        Officials.as(account, Roles.CONTROLLER, "*").get(PATH).then().statusCode(200);
        Officials.as(account, Roles.CONTROLLER, "*")
                .get(PATH + "/export")
                .then()
                .statusCode(200);
        assertThat(TestDatabase.texts("select act from audit_record where actor = ? order by id", account))
                .containsExactly("audit-read", "audit-exported");
        complete("actor=" + account, 2);
        Officials.controller().get(PATH + "?actor=" + account).then().body("items.act", hasItem("audit-exported"));
    }

    @Test
    void theTrailOfTheWholeCountryIsForThoseOfTheWholeCountry() {
        for (String path : List.of(PATH, PATH + "/export", PATH + "/export.csv")) {
            Officials.controllerOf("kz-akmola").get(path).then().statusCode(403);
            Officials.registrar().get(path).then().statusCode(403);
            Officials.anybody().get(path).then().statusCode(401);
        }
        Officials.controller().get("/api/registration/credential-audit").then().statusCode(404);
    }

    /** The trail is read as far as no transaction runs any more, whoever it is of. */
    private static void complete(String filter, int rows) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Officials.controller()
                                .get(PATH + "?" + filter)
                                .<List<?>>path("items")
                                .size()
                        == rows);
    }
}
