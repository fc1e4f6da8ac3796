package org.dauys.registration.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.accountOf;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestKiosk.at;
import static org.dauys.registration.scenario.TestKiosk.redeem;
import static org.dauys.registration.scenario.TestKiosk.terminal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.scenario.TestKiosk;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the pairing of a terminal to the end of a session; what the terminal is given then is HandOverTest's. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class KioskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TERRITORY = "kz-akmola-akkol";
    private static final String ELSEWHERE = TestPrimary.KOKSHETAU;
    private static final String NO_SUCH_CODE = "000000";

    private final String phone = DemoPhone.fresh();
    private final String iin = FreshIin.of(LocalDate.of(1979, 5, 3), true);
    private String primary;
    private String election;
    private UUID member;
    private TestKiosk kiosk;

    @BeforeEach
    void aStationWhileVotingIsOpen() throws SQLException {
        primary = TestDatabase.newPrimary();
        member = TestDatabase.newMember(primary, iin, phone, TERRITORY);
        kiosk = TestKiosk.open(primary, TERRITORY);
    }

    @Test
    void aMemberVotesWithTheOwnCodeAndNothingOfItStays() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        at(terminal)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("NONE"))
                .body("elections", empty());
        kiosk.look(iin)
                .statusCode(200)
                .body("last_name", equalTo("Тестова"))
                .body("phone", equalTo(true))
                .body("refusal", nullValue());

        String session = kiosk.asked(iin, terminal, "CODE");
        at(terminal).body("state", equalTo("AWAITING_CODE")).body("elections", empty());
        kiosk.session(session).body("state", equalTo("AWAITING_CODE")).body("voter.first_name", equalTo("Айгүл"));
        String code = DemoPhone.code(phone, 1);
        refused(typed(terminal, wrong(code)).then(), 401, "code-wrong");
        typed(terminal, code)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("elections", contains(election));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> DemoPhone.messages(phone).size() == 2);
        kiosk.officer()
                .get(kiosk.path(""))
                .then()
                .statusCode(200)
                .body("terminals.state", contains("PAIRED"))
                .body("sessions.state", contains("OPEN"))
                .body("figures.opened", equalTo(1));
        assertThat(at(terminal).extract().asString())
                .doesNotContain(iin)
                .doesNotContain(phone)
                .doesNotContain(member.toString())
                .doesNotContain("Тестова");

        terminal(terminal).post("/api/registration/kiosk/session/end").then().statusCode(204);
        at(terminal).body("state", equalTo("NONE"));
        kiosk.session(session)
                .body("state", equalTo("ENDED"))
                .body("end_cause", equalTo("DONE"))
                .body("voter", nullValue());
        assertThat(TestDatabase.texts(
                        "select coalesce(member_id::text, ends_at::text, code_hash::text, 'nothing') from kiosk_session"
                                + " where id = ?",
                        UUID.fromString(session)))
                .containsExactly("nothing");
        kiosk.officer()
                .get(kiosk.path(""))
                .then()
                .body("sessions", empty())
                .body("figures.opened", equalTo(1))
                .body("figures.done", equalTo(1));
        theTrailFindsTheSessionAndNamesNobody(session);
        theProtocolOfTheStationCountsIt();
        // The last ballot counts, so the member may come again.
        kiosk.asked(iin, terminal, "CODE");
    }

    private void theProtocolOfTheStationCountsIt() {
        kiosk.officer()
                .body(Map.of("received", 0, "issued", 0, "spoiled", 0, "returned", 0, "cast_papers", 0))
                .post(kiosk.station() + "/protocol")
                .then()
                .statusCode(201)
                .body("terminal_sessions", equalTo(1));
    }

    private void theTrailFindsTheSessionAndNamesNobody(String session) throws SQLException {
        List<String> trail = TestDatabase.texts(
                "select act || ' ' || actor || ' ' || details::text from audit_record where subject = ? order by id",
                session);
        assertThat(trail).hasSize(3);
        assertThat(trail.get(0))
                .startsWith("kiosk-session-asked")
                .contains(SessionLog.mark(UUID.fromString(session), member));
        assertThat(trail.get(1)).startsWith("kiosk-session-opened");
        assertThat(trail.get(2)).startsWith("kiosk-session-ended").contains("DONE");
        assertThat(trail).noneMatch(line -> line.contains(iin) || line.contains(member.toString()));
    }

    @Test
    void twoOfficersOpenOneForAMemberWithoutAPhone() throws SQLException {
        String without = FreshIin.of(LocalDate.of(1951, 2, 1), false);
        TestDatabase.newMember(primary, without, null, TERRITORY);
        voting();
        String terminal = kiosk.pair();
        kiosk.look(without).body("phone", equalTo(false)).body("refusal", nullValue());
        refused(kiosk.ask(without, terminal, "CODE"), 409, "kiosk-no-phone");
        String session = kiosk.asked(without, terminal, "TWO_OFFICERS");
        String countersign = kiosk.path("/sessions/" + session + "/countersign");
        at(terminal).body("state", equalTo("AWAITING_OFFICER"));
        refused(typed(terminal, NO_SUCH_CODE).then(), 409, "no-kiosk-session");

        refused(kiosk.officer().post(countersign).then(), 403, "same-person");
        as(UUID.randomUUID().toString(), Roles.STATION_OFFICER, TERRITORY)
                .post(countersign)
                .then()
                .statusCode(404);
        at(terminal).body("state", equalTo("AWAITING_OFFICER"));
        kiosk.secondOfficer()
                .get(kiosk.path("/sessions/" + session))
                .then()
                .statusCode(200)
                .body("voter.last_name", equalTo("Тестова"));
        kiosk.secondOfficer().post(countersign).then().statusCode(200).body("state", equalTo("OPEN"));
        at(terminal).body("state", equalTo("OPEN")).body("elections", contains(election));
        refused(kiosk.secondOfficer().post(countersign).then(), 409, "no-kiosk-session");

        kiosk.end(session).statusCode(200).body("end_cause", equalTo("OFFICER"));
        kiosk.end(session).statusCode(200).body("end_cause", equalTo("OFFICER"));
        at(terminal).body("state", equalTo("NONE"));
    }

    @Test
    void twoAccountsOfOnePhoneAreNoTwoOfficers() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        String person = UUID.randomUUID().toString();
        String session = anybody()
                .auth()
                .oauth2(officerWithPhone(person))
                .body(Map.of("iin", iin, "terminal_id", terminal, "confirmation", "TWO_OFFICERS"))
                .post(kiosk.path("/sessions"))
                .then()
                .statusCode(201)
                .extract()
                .path("session_id");
        TestDatabase.update(
                "update kiosk_session set officer = 'another-account' where id = ?", UUID.fromString(session));
        refused(
                anybody()
                        .auth()
                        .oauth2(officerWithPhone(person))
                        .post(kiosk.path("/sessions/" + session + "/countersign"))
                        .then(),
                403,
                "same-person");
        accountOf(person, Roles.STATION_OFFICER)
                .post(kiosk.path("/sessions/" + session + "/countersign"))
                .then()
                .statusCode(404);
        kiosk.officer()
                .post(kiosk.path("/sessions/" + session + "/countersign"))
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> DemoPhone.messages(phone).size() == 1);
    }

    private String officerWithPhone(String person) {
        return TestTokens.identityClaims(kiosk.secondOfficerId(), List.of(Roles.STATION_OFFICER), List.of(TERRITORY))
                .claim("person", person)
                .sign();
    }

    @Test
    void whoMayNotVoteAtATerminalGetsNoSession() throws SQLException {
        String terminal = kiosk.pair();
        refused(kiosk.look(FreshIin.of(LocalDate.of(1990, 1, 1), true)), 404, "not-on-roll");
        refused(kiosk.ask("000000000000", terminal, "CODE"), 404, "not-on-roll");
        String ofAnotherTown = FreshIin.of(LocalDate.of(1990, 1, 2), true);
        TestDatabase.newMember(primary, ofAnotherTown, DemoPhone.fresh(), ELSEWHERE);
        freeze();
        refused(kiosk.ask(ofAnotherTown, terminal, "CODE"), 404, "not-on-roll");
        refusedFor(iin, terminal, "kiosk-no-election");

        announce(Instant.now().plusSeconds(10_800));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> kiosk.look(iin)
                .body("refusal", equalTo("kiosk-not-open")));
        refusedFor(iin, terminal, "kiosk-not-open");

        TestDatabase.update(
                "insert into settlement (primary_id, id, territory_id, name, network) values (?, 'v', ?, '{}', false)",
                primary,
                TERRITORY);
        TestDatabase.update(
                "insert into settlement_ppo (primary_id, territory_id, ppo_code, settlement_id) values (?, ?, 'ppo-1', 'v')",
                primary,
                TERRITORY);
        TestDatabase.update(
                "insert into station (primary_id, id, name, territory_id, kind, cut_off)"
                        + " values (?, 'village', '{}', ?, 'OFFLINE', now() + interval '1 hour')",
                primary,
                TERRITORY);
        TestDatabase.update(
                "insert into station_settlement (primary_id, settlement_id, station_id) values (?, 'v', 'village')",
                primary);
        refusedFor(iin, terminal, "kiosk-offline-voter");

        kiosk.officer()
                .body(Map.of("iin", iin, "cause", "PAPER"))
                .post("/api/registration/primaries/" + primary + "/strike-offs")
                .then()
                .statusCode(202);
        refusedFor(iin, terminal, "kiosk-paper-issued");
        TestDatabase.update(
                "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, 'EXPULSION', 'test', now())",
                UUID.randomUUID(),
                primary,
                member,
                TERRITORY);
        refusedFor(iin, terminal, "kiosk-expelled");
        at(terminal).body("state", equalTo("NONE"));
    }

    private void refusedFor(String whom, String terminal, String slug) {
        refused(kiosk.ask(whom, terminal, "CODE"), 409, slug);
        kiosk.look(whom).statusCode(200).body("refusal", equalTo(slug));
    }

    @Test
    void aPaperThatIsAskedForMeanwhileStopsTheSession() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        kiosk.asked(iin, terminal, "CODE");
        kiosk.officer()
                .body(Map.of("iin", iin, "cause", "PAPER"))
                .post("/api/registration/primaries/" + primary + "/strike-offs")
                .then()
                .statusCode(202);
        refused(typed(terminal, DemoPhone.code(phone, 1)).then(), 409, "kiosk-paper-issued");
        at(terminal).body("state", not(equalTo("OPEN")));
    }

    @Test
    void aMemberHasOneSessionAndATerminalToo() throws SQLException {
        String neighbour = FreshIin.of(LocalDate.of(1983, 1, 1), true);
        TestDatabase.newMember(primary, neighbour, DemoPhone.fresh(), TERRITORY);
        voting();
        String one = kiosk.pair();
        String two = kiosk.pair();
        String session = kiosk.asked(iin, one, "CODE");
        refused(kiosk.ask(iin, two, "CODE"), 409, "kiosk-session-exists");
        refused(kiosk.ask(neighbour, one, "CODE"), 409, "kiosk-terminal-busy");
        kiosk.ask(neighbour, UUID.randomUUID().toString(), "CODE").statusCode(404);
        TestKiosk other = TestKiosk.open(primary, ELSEWHERE);
        kiosk.ask(neighbour, other.pair(), "CODE").statusCode(404);
        kiosk.asked(neighbour, two, "CODE");
        kiosk.end(session).statusCode(200);
        kiosk.asked(iin, one, "CODE");
    }

    @Test
    void nobodyIsAskedForWithoutEnd() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        for (int i = 0; i < 5; i++) {
            kiosk.end(kiosk.asked(iin, terminal, "TWO_OFFICERS")).statusCode(200);
        }
        refused(kiosk.ask(iin, terminal, "TWO_OFFICERS"), 429, "kiosk-too-many-sessions");
    }

    @Test
    void whoGuessesTheCodeThreeTimesEndsTheSession() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        String session = kiosk.asked(iin, terminal, "CODE");
        String code = DemoPhone.code(phone, 1);
        refused(typed(terminal, wrong(code)).then(), 401, "code-wrong");
        refused(typedAtTheDesk(session, wrong(code)).then(), 401, "code-wrong");
        refused(typed(terminal, wrong(code)).then(), 401, "code-wrong");
        refused(typed(terminal, code).then(), 409, "no-kiosk-session");
        refused(typedAtTheDesk(session, code).then(), 409, "no-kiosk-session");
        kiosk.session(session).body("state", equalTo("ENDED")).body("end_cause", equalTo("CODE_FAILED"));
        kiosk.officer().get(kiosk.path("")).then().body("figures.opened", equalTo(0));

        // The code of one session is none of the next.
        String next = kiosk.asked(iin, terminal, "CODE");
        String fresh = DemoPhone.code(phone, 2);
        if (!fresh.equals(code)) {
            refused(typedAtTheDesk(next, code).then(), 401, "code-wrong");
        }
        typedAtTheDesk(next, fresh).then().statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void aSessionEndsWhenItsTimeIsOver() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        String session = kiosk.asked(iin, terminal, "CODE");
        typed(terminal, DemoPhone.code(phone, 1)).then().statusCode(200);
        TestDatabase.update("update kiosk_session set ends_at = now() where id = ?", UUID.fromString(session));
        at(terminal).body("state", equalTo("NONE")).body("elections", empty());
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> kiosk.session(session)
                .body("end_cause", equalTo("TIME_OUT")));
        kiosk.officer().get(kiosk.path("")).then().body("figures.timed_out", equalTo(1));
        assertThat(TestDatabase.texts("select member_id from kiosk_session where id = ?", UUID.fromString(session)))
                .containsOnlyNulls();
    }

    @Test
    void aPairingCodeIsGoodOnceAndItsTokenForATerminalOnly() {
        Response offered = kiosk.offer();
        kiosk.officer().get(kiosk.path("")).then().body("terminals.state", contains("PAIRING"));
        String code = offered.path("pairing_code");
        String token = redeem(code.toLowerCase(Locale.ROOT).replace("-", ""))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("terminal_id", equalTo(offered.path("terminal_id")))
                .body("station.territory_id", equalTo(TERRITORY))
                .extract()
                .path("terminal_token");
        refused(redeem(code), 401, "pairing-code-wrong");

        JsonPath claims =
                JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.<String>get("aud")).isEqualTo("kiosk");
        assertThat(claims.<String>get("sub")).isEqualTo(offered.path("terminal_id"));
        assertThat(claims.<List<String>>get("groups")).containsExactly(Roles.KIOSK_TERMINAL);
        assertThat(claims.<Map<String, Object>>get("").keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "groups", "iat", "exp", "jti");
    }

    @Test
    void whoIsNoTerminalIsRefusedWhereTerminalsAsk() {
        String notPaired = kiosk.offer().path("terminal_id");
        refused(at(notPaired), 401, "terminal-over");
        refused(at(UUID.randomUUID().toString()), 401, "terminal-over");
        // The role without the audience, and the other way round.
        as(kiosk.pair(), Roles.KIOSK_TERMINAL, "*")
                .get("/api/registration/kiosk/session")
                .then()
                .statusCode(401);
        kiosk.officer().get("/api/registration/kiosk/session").then().statusCode(403);
        anybody().get("/api/registration/kiosk/session").then().statusCode(401);
    }

    @Test
    void aRevokedTerminalIsNoneAnyMoreAndItsSessionIsOver() throws SQLException {
        voting();
        String terminal = kiosk.pair();
        String session = kiosk.asked(iin, terminal, "CODE");
        String code = DemoPhone.code(phone, 1);
        typed(terminal, code).then().statusCode(200);
        String address = kiosk.path("/terminals/" + terminal);
        controllerOf("kz-almaty").delete(address).then().statusCode(404);
        controllerOf("kz-akmola")
                .get(kiosk.path(""))
                .then()
                .statusCode(200)
                .body("terminals.terminal_id", contains(terminal));
        controllerOf("kz-akmola").delete(address).then().statusCode(204);
        refused(at(terminal), 401, "terminal-over");
        refused(typed(terminal, code).then(), 401, "terminal-over");
        terminal(terminal).post("/api/registration/kiosk/session/end").then().statusCode(401);
        kiosk.session(session).body("state", equalTo("ENDED")).body("end_cause", equalTo("TERMINAL_REVOKED"));
        kiosk.officer().delete(address).then().statusCode(204);
        kiosk.officer().get(kiosk.path("")).then().body("terminals", empty());

        Response offered = kiosk.offer();
        kiosk.officer()
                .delete(kiosk.path("/terminals/" + offered.path("terminal_id")))
                .then()
                .statusCode(204);
        refused(redeem(offered.path("pairing_code")), 401, "pairing-code-wrong");
    }

    @Test
    void afterTheCloseATerminalIsNoneAnyMore() throws SQLException {
        String terminal = kiosk.pair();
        at(terminal).statusCode(200);
        freeze();
        announce(Instant.now().minusSeconds(5));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> refused(at(terminal), 401, "terminal-over"));
    }

    @Test
    void stationsWithoutANetworkHaveNoTerminals() throws SQLException {
        TestDatabase.update(
                "update station set kind = 'OFFLINE', cut_off = now() + interval '1 hour' where primary_id = ?",
                primary);
        refused(
                kiosk.officer()
                        .body(Map.of("name", "T"))
                        .post(kiosk.path("/terminals"))
                        .then(),
                409,
                "station-offline");
    }

    @Test
    void aNetworkThatGuessesPairingCodesHasToWait() {
        // Of its own, for the other tests pair from here.
        String network = "203.0.113." + new SecureRandom().nextInt(256);
        for (int i = 0; i < 20; i++) {
            refused(pairFrom(network, "0000000000"), 401, "pairing-code-wrong");
        }
        String right = kiosk.offer().path("pairing_code");
        refused(pairFrom(network, right), 429, "too-many-pairings");
        redeem(right).statusCode(200);
    }

    private static ValidatableResponse pairFrom(String network, String code) {
        return anybody()
                .header("X-Forwarded-For", network)
                .body(Map.of("pairing_code", code))
                .post(TestKiosk.PAIRINGS)
                .then();
    }

    private static Response typed(String terminal, String code) {
        return terminal(terminal).body(Map.of("code", code)).post("/api/registration/kiosk/session/code");
    }

    private Response typedAtTheDesk(String session, String code) {
        return kiosk.officer().body(Map.of("code", code)).post(kiosk.path("/sessions/" + session + "/code"));
    }

    private static String wrong(String code) {
        return code.equals(NO_SUCH_CODE) ? "111111" : NO_SUCH_CODE;
    }

    private void voting() throws SQLException {
        freeze();
        announce(Instant.now().plusSeconds(3600));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> kiosk.look(iin).body("refusal", nullValue()));
    }

    private void freeze() throws SQLException {
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 1, now(), 'test')",
                primary);
    }

    /** Voting lasts two hours. */
    private void announce(Instant closes) throws SQLException {
        election = ElectionUuid.random(new SecureRandom()).value();
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                        + " values (?, ?, array[?], array['c'], '{}', 'PUBLISHED')",
                election,
                primary,
                TERRITORY);
        TestLog.announce(election, primary, TERRITORY, 0, closes);
    }
}
