package org.dauys.registration.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.TestKiosk;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the credential authority gives a terminal for a session that registration has opened. */
@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class HandOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/api/kiosk/credentials";

    private TestElectorate electorate;
    private UUID member;
    private UUID terminal;

    @BeforeEach
    void aTerminalOfAStation() throws SQLException {
        electorate = TestElectorate.of(2);
        member = electorate.members().get(0);
        TestDatabase.update(
                "insert into station (primary_id, id, name, territory_id, kind) values (?, 's1', '{}', ?, 'ONLINE')",
                electorate.primary(),
                TestElectorate.TERRITORY);
        terminal = newTerminal();
    }

    @Test
    void givesWhatTheMemberVotesWithOnceASession() throws SQLException {
        announced();
        UUID session = open(member);
        Response given = ask();
        given.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("elections", hasSize(1))
                .body("elections[0].uuid", equalTo(electorate.election().value()));
        assertThat(given.<Map<String, Object>>path("elections[0]"))
                .containsOnlyKeys("uuid", "private_credential", "public_credential", "voting_token", "expires_in");
        PrivateCredential credential = PrivateCredential.parse(given.path("elections[0].private_credential"));
        String itsPublic = credential.publicCredential(electorate.election()).hex();
        assertThat(itsPublic).isEqualTo(given.path("elections[0].public_credential"));
        JsonPath token = claims(given.path("elections[0].voting_token"));
        assertThat(token.<String>get("aud")).isEqualTo("voting");
        assertThat(token.<String>get("sub")).isEqualTo(itsPublic);
        assertThat(given.asString()).doesNotContain(member.toString());
        assertThat(given.<Integer>path("elections[0].expires_in")).isBetween(14 * 60 - 5, 15 * 60);

        refused(ask().then(), 409, "handed-over");
        end(session);
        refused(ask().then(), 409, "no-kiosk-session");
        open(member);
        assertThat(ask().<String>path("elections[0].private_credential"))
                .isEqualTo(given.path("elections[0].private_credential"));
    }

    @Test
    void thePhoneIsToldAndTheTrailNamesTheSessionAlone() throws SQLException {
        announced();
        UUID session = open(member);
        ask().then().statusCode(200);
        String phone = TestDatabase.text(
                "select phone from frozen_voter where primary_id = ? and member_id = ?", electorate.primary(), member);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestDatabase.texts("select text from demo_inbox where phone = ?", phone)
                                .size()
                        == 1);
        String trail = authority(
                "select actor || ' ' || act || ' ' || details::text from credential_audit.audit_record where subject = ?",
                session.toString());
        assertThat(trail)
                .startsWith(terminal + " kiosk-credentials-handed-over")
                .contains(electorate.election().value())
                .doesNotContain(member.toString());
    }

    @Test
    void givesNothingWithoutAnOpenSessionAtThisTerminal() throws SQLException {
        announced();
        noSession();
        UUID session = newSession(member, "AWAITING_CODE", "now() + interval '5 minutes'");
        noSession();
        end(session);
        newSession(member, "OPEN", "now()");
        noSession();
        TestDatabase.update("update kiosk_session set ends_at = now() + interval '5 minutes' where state = 'OPEN'"
                + " and terminal_id = '" + terminal + "'");
        UUID ours = terminal;
        terminal = newTerminal();
        noSession();
        terminal = ours;
        TestDatabase.update("update kiosk_terminal set revoked_at = now() where id = ?", terminal);
        noSession();
        TestDatabase.update("update kiosk_terminal set revoked_at = null where id = ?", terminal);
        ask().then().statusCode(200);
    }

    @Test
    void whatIsRefusedIsNotUsedUp() throws SQLException {
        announced();
        UUID session = open(member);
        String freeze = CredentialDatabase.freeze(electorate.election().value(), member, TestElectorate.TERRITORY);
        refused(ask().then(), 403, "release-frozen");
        lift(freeze);
        ask().then().statusCode(200);
        end(session);

        UUID struckOff = electorate.members().get(1);
        open(struckOff);
        TestDatabase.update(
                "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by, requested_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'PAPER', 'test', now())",
                electorate.primary(),
                struckOff,
                TestElectorate.TERRITORY);
        refused(ask().then(), 403, "struck-off");
    }

    @Test
    void givesNothingWhenVotingHasClosed() throws SQLException {
        TestLog.announce(
                electorate.election().value(),
                electorate.primary(),
                TestElectorate.TERRITORY,
                1,
                Instant.now().minusSeconds(5));
        open(member);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> refused(ask().then(), 409, "voting-closed"));
    }

    @Test
    void isForTerminalsAloneAndTerminalsGetNothingElse() throws SQLException {
        announced();
        open(member);
        given().post(PATH).then().statusCode(401);
        String identity = TestTokens.identity(member.toString(), Roles.MEMBER);
        as(identity).post(PATH).then().statusCode(403);
        as(TestTokens.identity(terminal.toString(), Roles.KIOSK_TERMINAL))
                .post(PATH)
                .then()
                .statusCode(401);
        String own = "/api/me/credentials/" + electorate.election().value();
        for (String who : new String[] {terminal.toString(), member.toString()}) {
            String token = TestKiosk.tokenOf(who);
            as(token).get(own).then().statusCode(403);
            as(token)
                    .contentType("application/json")
                    .body(Map.of("uuid", electorate.election().value()))
                    .post("/api/me/voting-tokens")
                    .then()
                    .statusCode(403);
        }
        // A terminal that gives itself the role of a member has still no identity token.
        String pretending = TestTokens.identityClaims(member.toString(), List.of(Roles.MEMBER), List.of())
                .claim("aud", "kiosk")
                .sign();
        as(pretending).get(own).then().statusCode(401);
    }

    private void announced() {
        electorate.announce(0);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> as(TestTokens.identity(electorate.members().get(1).toString(), Roles.MEMBER))
                                .contentType("application/json")
                                .body(Map.of("uuid", electorate.election().value()))
                                .post("/api/me/voting-tokens")
                                .statusCode()
                        == 200);
    }

    private ValidatableResponse noSession() {
        return refused(ask().then(), 409, "no-kiosk-session");
    }

    private Response ask() {
        return as(TestKiosk.tokenOf(terminal.toString())).post(PATH);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private UUID newTerminal() throws SQLException {
        UUID id = UUID.randomUUID();
        TestDatabase.update(
                "insert into kiosk_terminal (id, primary_id, station_id, name, expires_at, added_by)"
                        + " values (?, ?, 's1', 'T', now() + interval '1 day', 'test')",
                id,
                electorate.primary());
        return id;
    }

    private UUID open(UUID whose) throws SQLException {
        return newSession(whose, "OPEN", "now() + interval '5 minutes'");
    }

    private UUID newSession(UUID whose, String state, String endsAt) throws SQLException {
        UUID id = UUID.randomUUID();
        TestDatabase.update(
                "insert into kiosk_session (id, primary_id, station_id, terminal_id, confirmation, state, member_id,"
                        + " ends_at, officer, officer_person) values (?, ?, 's1', ?, 'CODE', '" + state + "', ?, "
                        + endsAt + ", 'test', 'test')",
                id,
                electorate.primary(),
                terminal,
                whose);
        return id;
    }

    private static void end(UUID session) throws SQLException {
        TestDatabase.update(
                "update kiosk_session set state = 'ENDED', end_cause = 'DONE', member_id = null, ends_at = null"
                        + " where id = ?",
                session);
    }

    private static void lift(String freeze) throws SQLException {
        try (Connection connection = TestDatabase.connectAs("credential_authority");
                PreparedStatement lift = connection.prepareStatement(
                        "update credential.release_freeze set lifted_at = now() where id = ?::uuid")) {
            lift.setString(1, freeze);
            lift.executeUpdate();
        }
    }

    private static String authority(String query, String parameter) throws SQLException {
        try (Connection connection = TestDatabase.connectAs("credential_authority");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
