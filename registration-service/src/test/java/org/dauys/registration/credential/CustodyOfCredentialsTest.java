package org.dauys.registration.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.sms.DemoInbox;
import org.dauys.registration.sms.SmsSenders;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TallyStandIn;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.dauys.registration.testing.TestLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of private credentials: batches, disputes, a fresh key, the end. */
@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class CustodyOfCredentialsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TERRITORY = "kz-akmola-akkol";
    private static final int VOTERS = 12;

    @Inject
    GenerateCredentials generate;

    @Inject
    DestroyCredentials destroy;

    @Inject
    FrozenVoters voters;

    @Inject
    CredentialStore store;

    @Inject
    CredentialKeys keys;

    @Inject
    DemoInbox inbox;

    @Inject
    Sql sql;

    @ConfigProperty(name = "dauys.keys.directory")
    Path keyFiles;

    private String primary;
    private final List<UUID> members = new ArrayList<>();
    private ElectionUuid election;

    @BeforeEach
    void anElectionThatIsNotWantedYet() throws SQLException {
        primary = TestDatabase.newPrimary();
        int number = 2_000_000 + (int) (System.nanoTime() % 1_000_000);
        for (int i = 0; i < VOTERS; i++) {
            members.add(TestDatabase.newMember(primary, TestIins.any(number + i), DemoPhone.fresh(), TERRITORY));
        }
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', ?, now(), 'test')",
                primary,
                VOTERS);
        election = ElectionUuid.random(new SecureRandom());
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                        + " values (?, ?, array['" + TERRITORY + "'], array['c'], '{}', 'PUBLISHED')",
                election.value(),
                primary);
    }

    @AfterEach
    void wantNothingMore() throws SQLException {
        TestDatabase.update("update planned_election set state = 'PUBLISHED' where primary_id = ?", primary);
    }

    @Test
    void whoIsKilledBetweenBatchesGoesOnAndMakesNothingTwice() throws SQLException {
        FrozenVoters.Wanted wanted =
                new FrozenVoters.Wanted(election.value(), primary, List.of(TERRITORY), Optional.empty());
        assertThat(generate.step(wanted, election)).isEqualTo(GenerateCredentials.Step.STORED);
        assertThat(generate.step(wanted, election)).isEqualTo(GenerateCredentials.Step.STORED);
        assertThat(TestDatabase.text(
                        "select made from credential.generation where election_uuid = ?", election.value()))
                .isEqualTo("10");
        List<String> before = sealed();
        assertThat(before).hasSize(10);

        PublicCredentials list = make();
        assertThat(list.size()).isEqualTo(VOTERS);
        assertThat(sealed()).hasSize(VOTERS).containsAll(before);
        for (UUID member : members) {
            assertThat(list.contains(PublicCredential.parse(fetch(member).path("public_credential"))))
                    .isTrue();
        }
        assertThat(generate.step(wanted, election)).isEqualTo(GenerateCredentials.Step.NOTHING);
    }

    @Test
    void noRowOfAnyTableHoldsAPublicCredentialAndOrderTellsNothing() throws SQLException {
        PublicCredentials list = make();
        List<String> inOrderOfMembers = new ArrayList<>();
        for (UUID member : members.stream().sorted().toList()) {
            inOrderOfMembers.add(fetch(member).path("public_credential"));
        }
        List<String> tables = sql.list(
                "select tablename from pg_tables where schemaname = 'credential' and tablename <> 'published_list'",
                row -> row.text("tablename"));
        assertThat(tables).contains("sealed_credential", "release", "enrolment", "generation");
        for (String table : tables) {
            for (String credential : inOrderOfMembers) {
                assertThat(sql.exists(
                                "select 1 from \"" + table + "\" t where t::text like '%' || ? || '%'", credential))
                        .as(table)
                        .isFalse();
            }
        }
        List<String> listed = new ArrayList<>();
        list.forEach(each -> listed.add(each.hex()));
        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(inOrderOfMembers);
    }

    @Test
    void aDisputedReleaseFreezesUntilTwoPeopleLiftIt() throws SQLException {
        make();
        UUID member = members.get(0);
        dispute(member).then().statusCode(409).body("type", equalTo("https://dauys.org/problems/nothing-released"));
        fetch(member).then().statusCode(200);
        releases(member).then().statusCode(200).body("frozen", equalTo(false)).body("releases", hasSize(1));
        dispute(member).then().statusCode(202);
        dispute(member).then().statusCode(202);

        fetch(member).then().statusCode(403).body("type", equalTo("https://dauys.org/problems/release-frozen"));
        TestLog.announce(election.value(), primary, TERRITORY, 1, Instant.now().plusSeconds(3600));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> votingToken(members.get(1)).statusCode() == 200);
        votingToken(member).then().statusCode(403);
        releases(member).then().body("frozen", equalTo(true)).body("releases", hasSize(1));
        fetch(members.get(1)).then().statusCode(200);

        String freeze = TestDatabase.text(
                "select id::text from credential.release_freeze where election_uuid = ? and member_id = ?",
                election.value(),
                member);
        order("LIFT_FREEZE", freeze);
        Awaitility.await().atMost(PATIENCE).until(() -> fetch(member).statusCode() == 200);
    }

    @Test
    void releasesAreTheMembersOwn() throws SQLException {
        make();
        releases(UUID.randomUUID()).then().statusCode(404);
        dispute(UUID.randomUUID()).then().statusCode(404);
        given().get(path("/releases")).then().statusCode(401);
        given().post(path("/disputes")).then().statusCode(401);
        for (String role : List.of(Roles.REGISTRAR, Roles.OPERATOR, Roles.CONTROLLER)) {
            String official = TestTokens.identity(members.get(0).toString(), role);
            as(official).get(path("/releases")).then().statusCode(403);
            as(official).post(path("/disputes")).then().statusCode(403);
        }
    }

    @Test
    void aFreshKeySealsTheSameCredentialsAndTheOldOneIsNoMore() throws Exception {
        make();
        PrivateCredential before = PrivateCredential.parse(fetch(members.get(0)).path("private_credential"));
        String oldKey =
                Files.readString(keyFiles.resolve("credential-encryption.key")).strip();
        String oldId = keys.ring().current().keyId();
        UUID order = order("ROTATE_KEY", "");

        awaitDone(order);
        String file = Files.readString(keyFiles.resolve("credential-encryption.key"));
        assertThat(file.lines()).hasSize(1);
        assertThat(file).doesNotContain(oldKey);
        assertThat(sql.list("select distinct key_id from sealed_credential", row -> row.text("key_id")))
                .containsExactly(keys.ring().current().keyId())
                .doesNotContain(oldId);
        assertThat(PrivateCredential.parse(fetch(members.get(0)).path("private_credential")))
                .isEqualTo(before);
        assertThat(TestDatabase.text("select outcome::text from credential.order_done where order_id = ?", order))
                .contains(oldId)
                .doesNotContain(oldKey);
    }

    @Test
    void afterTheAppealsPeriodNothingIsLeftButTheListAndTheNumbers() throws Exception {
        PublicCredentials list = make();
        members.forEach(member -> fetch(member).then().statusCode(200));
        String oldId = keys.ring().current().keyId();
        UUID early = UUID.randomUUID();
        assertThatThrownBy(() -> destroy.destroy(early, primary)).hasMessageContaining("has no result");

        TestLog.announceResult(
                election.value(), primary, TERRITORY, Instant.now().minusSeconds(1800));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThatThrownBy(
                        () -> destroy.destroy(early, primary))
                .hasMessageContaining("appeals are possible until"));
        assertThat(sealed()).hasSize(VOTERS);

        TestLog.announceOver(election.value(), primary, TERRITORY, Instant.now().minusSeconds(7200));
        UUID order = order("DESTROY", primary);
        awaitDone(order);

        assertThat(sealed()).isEmpty();
        assertThat(sql.exists("select 1 from pg_tables where tablename = 'sealed_' || ?", partition()))
                .isFalse();
        for (String table : List.of("release", "release_notice", "enrolment", "release_freeze")) {
            assertThat(sql.exists("select 1 from " + table + " where election_uuid = ?", election.value()))
                    .as(table)
                    .isFalse();
        }
        assertThat(TestDatabase.text(
                        "select enrolled from credential.enrolment_count where election_uuid = ?", election.value()))
                .isEqualTo(String.valueOf(VOTERS));
        assertThat(keys.ring().has(oldId)).isFalse();
        assertThat(list()).isEqualTo(list.canonicalBytes());
        fetch(members.get(0))
                .then()
                .statusCode(410)
                .body("type", equalTo("https://dauys.org/problems/credentials-destroyed"));
        votingToken(members.get(0)).then().statusCode(410);
    }

    @Test
    void theDeskLearnsWhetherAPaperMayBeHandedOut() throws SQLException {
        make();
        TestLog.announce(election.value(), primary, TERRITORY, 2, Instant.now().plusSeconds(3600));
        for (UUID member : members) {
            String credential = fetch(member).path("public_credential");
            UUID order = UUID.randomUUID();
            TestDatabase.update(
                    "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by,"
                            + " requested_at) values (?, ?, ?, ?, 'PAPER', 'test', now())",
                    order,
                    primary,
                    member,
                    TERRITORY);
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(TestDatabase.texts(
                            "select voted::text from credential.strike_off_record where strike_off_id = ?", order))
                    .containsExactly(String.valueOf(TallyStandIn.hasVoted(credential))));
        }
    }

    @Test
    void aNoticeIsTriedAgainAndAfterAllItsAttemptsGivenUp() throws SQLException {
        make();
        Instant later = Instant.now().plusSeconds(7200);
        sql.update(
                "insert into release_notice (election_uuid, member_id, state, next_at, written_at)"
                        + " values (?, ?, 'WAITING', ?, now())",
                election.value(),
                members.get(0),
                later.minusSeconds(3600));
        SmsSenders unreachable =
                new SmsSenders(Optional.of(URI.create("http://localhost:1")), Optional.empty(), false, inbox);

        notices(unreachable, later).sendDue();
        assertThat(notice()).isEqualTo("WAITING 1");
        notices(unreachable, later).sendDue();
        assertThat(notice()).isEqualTo("WAITING 1");
        notices(unreachable, later.plusSeconds(60)).sendDue();
        assertThat(notice()).isEqualTo("GIVEN_UP 2");
        assertThat(TestDatabase.texts(
                        "select state from credential.release_notice_figures where primary_id = ?", primary))
                .containsExactly("GIVEN_UP");
    }

    private ReleaseNotices notices(SmsSenders senders, Instant now) {
        return new ReleaseNotices(
                sql, voters, senders, Clock.fixed(now, java.time.ZoneOffset.UTC), 2, Duration.ofSeconds(30));
    }

    private String notice() {
        return sql.one(
                        "select state || ' ' || attempts as notice from release_notice where election_uuid = ?",
                        row -> row.text("notice"),
                        election.value())
                .orElseThrow();
    }

    private PublicCredentials make() throws SQLException {
        TestDatabase.update(
                "update planned_election set state = 'CREDENTIALS_WANTED' where uuid = ?", election.value());
        Awaitility.await().atMost(PATIENCE).until(() -> !TestDatabase.texts(
                        "select 1 from credential.published_list where election_uuid = ?", election.value())
                .isEmpty());
        wantNothingMore();
        return PublicCredentials.parse(list());
    }

    private byte[] list() throws SQLException {
        return TestDatabase.text(
                        "select convert_from(bytes, 'UTF8') from credential.published_list where election_uuid = ?",
                        election.value())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> sealed() {
        return sql.list(
                "select c::text as line from sealed_credential c where election_uuid = ?",
                row -> row.text("line"),
                election.value());
    }

    private String partition() {
        return org.dauys.protocol.digest.Sha256.of(election.value()).toHex().substring(0, 32);
    }

    private UUID order(String kind, String subject) throws SQLException {
        UUID id = UUID.randomUUID();
        TestDatabase.update(
                "insert into custody_order (id, kind, subject, reason, decision_number, state, proposed_by,"
                        + " proposed_person, proposed_at, signed_by, signed_person, signed_at)"
                        + " values (?, ?, ?, 'r', '1', 'SIGNED', 'a', 'a', now(), 'b', 'b', now())",
                id,
                kind,
                subject);
        return id;
    }

    private static void awaitDone(UUID order) {
        Awaitility.await().atMost(PATIENCE).until(() -> !TestDatabase.texts(
                        "select 1 from credential.order_done where order_id = ?", order)
                .isEmpty());
    }

    private Response fetch(UUID member) {
        return as(token(member)).get(path(""));
    }

    private Response releases(UUID member) {
        return as(token(member)).get(path("/releases"));
    }

    private Response dispute(UUID member) {
        return as(token(member)).post(path("/disputes"));
    }

    private Response votingToken(UUID member) {
        return as(token(member)).body("{\"uuid\":\"" + election.value() + "\"}").post("/api/me/voting-tokens");
    }

    private String path(String rest) {
        return "/api/me/credentials/" + election.value() + rest;
    }

    private static String token(UUID member) {
        return TestTokens.identity(member.toString(), List.of(Roles.MEMBER), List.of());
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
