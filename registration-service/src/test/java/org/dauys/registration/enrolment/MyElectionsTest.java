package org.dauys.registration.enrolment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class MyElectionsTest {

    @Test
    void aMemberSeesTheAnnouncedElectionsOfTheirTerritoryOnly() throws SQLException {
        String primary = TestDatabase.newPrimary();
        UUID member = TestDatabase.newMember(primary, TestIins.any(35_001), DemoPhone.fresh(), "kz-akmola-akkol");
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 1, now(), 'test')",
                primary);
        String elsewhere = announce(primary, "kz-akmola-burabay");
        String here = announce(primary, "kz-akmola-akkol");
        String token = TestTokens.identity(member.toString(), List.of(Roles.MEMBER), List.of());

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().header(
                        "Authorization", "Bearer " + token)
                .get("/api/me/elections")
                .then()
                .statusCode(200)
                .body("items.uuid", equalTo(List.of(here)))
                .body("items[0].stage", equalTo("SET_UP"))
                .body("items[0].enrolled", equalTo(false)));
        org.assertj.core.api.Assertions.assertThat(elsewhere).isNotEqualTo(here);
    }

    @Test
    void theAccountIsTheCallersOwn() throws SQLException {
        String primary = TestDatabase.newPrimary();
        UUID member = TestDatabase.newMember(primary, TestIins.any(35_002), DemoPhone.fresh(), "kz-akmola-akkol");
        given().header(
                        "Authorization",
                        "Bearer " + TestTokens.identity(member.toString(), List.of("member"), List.of()))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(member.toString()))
                .body("kind", equalTo("member"))
                .body("rolls[0].primary_id", equalTo(primary))
                .body("rolls[0].territory_id", equalTo("kz-akmola-akkol"));
        given().get("/api/me").then().statusCode(401);
        given().get("/api/me/elections").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.identity(member.toString(), Roles.OPERATOR))
                .get("/api/me/elections")
                .then()
                .statusCode(403);
    }

    @Test
    void enrolmentIsPublicAndEmptyAtFirst() throws SQLException {
        given().get("/api/registration/primaries/" + TestDatabase.newPrimary() + "/statistics/enrolment")
                .then()
                .statusCode(200)
                .body("electorate", equalTo(0))
                .body("territories", equalTo(List.of()));
    }

    @Test
    void enrolmentIsCountedByPersonAndTerritory() throws SQLException {
        String primary = TestDatabase.newPrimary();
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            members.add(
                    TestDatabase.newMember(primary, TestIins.any(36_000 + i), DemoPhone.fresh(), "kz-akmola-akkol"));
        }
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 12, now(), 'test')",
                primary);
        for (int election = 0; election < 2; election++) {
            String uuid = ElectionUuid.random(new SecureRandom()).value();
            TestDatabase.update(
                    "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                            + " values (?, ?, array['kz-akmola-akkol'], array['c'], '{}', 'PUBLISHED')",
                    uuid,
                    primary);
            for (UUID member : members.subList(0, 11)) {
                CredentialDatabase.enrol(uuid, member, "kz-akmola-akkol");
            }
        }

        given().get("/api/registration/primaries/" + primary + "/statistics/enrolment")
                .then()
                .statusCode(200)
                .body("electorate", equalTo(12))
                .body("enrolled", equalTo(11))
                .body("territories.territory_id", equalTo(List.of("kz-akmola-akkol")))
                .body("territories[0].enrolled", equalTo(11))
                .body("territories[0].withheld", equalTo(false));
    }

    private static String announce(String primary, String territory) {
        String uuid = ElectionUuid.random(new SecureRandom()).value();
        TestLog.announce(uuid, primary, territory, 0, Instant.now().plusSeconds(3600));
        return uuid;
    }
}
