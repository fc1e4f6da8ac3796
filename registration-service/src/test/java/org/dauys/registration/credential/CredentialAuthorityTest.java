package org.dauys.registration.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.json.EventJson;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.dauys.registration.testing.TestLog;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class CredentialAuthorityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TERRITORY = "kz-akmola-akkol";
    private static final String NO_CREDENTIAL = "https://dauys.org/problems/no-credential";
    private static final String STRUCK_OFF = "https://dauys.org/problems/struck-off";

    private String primary;
    private UUID anna;
    private UUID botagoz;
    private String annasPhone;
    private ElectionUuid election;

    @BeforeEach
    void anElectionOfTwoVoters() throws SQLException {
        primary = TestDatabase.newPrimary();
        annasPhone = DemoPhone.fresh();
        int number = 40_000 + (int) (System.nanoTime() % 1_000_000);
        anna = TestDatabase.newMember(primary, TestIins.any(number), annasPhone, TERRITORY);
        botagoz = TestDatabase.newMember(primary, TestIins.any(number + 1), DemoPhone.fresh(), TERRITORY);
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', 2, now(), 'test')",
                primary);
        election = wantElection();
    }

    /** The login side would wait for the papers of these elections. */
    @AfterEach
    void wantNothingMore() throws SQLException {
        TestDatabase.update("update planned_election set state = 'PUBLISHED' where primary_id = ?", primary);
    }

    @Test
    void listsOnePublicCredentialPerVoterSortedAndHashed() throws SQLException {
        PublicCredentials list = list(election);
        assertThat(list.size()).isEqualTo(2);
        assertThat(each(list)).isSorted();
        assertThat(each(list))
                .allSatisfy(credential -> assertThat(credential.element()).isNotNull());
        assertThat(TestDatabase.text(
                        "select sha256 from credential.published_list where election_uuid = ?", election.value()))
                .isEqualTo(Sha256.of(list.canonicalBytes()).toHex());
    }

    @Test
    void releasesTheOneCredentialOfAMemberAndTellsThePhone() throws SQLException {
        Response first = fetch(anna);
        first.then().statusCode(200).header("Cache-Control", "no-store");
        PrivateCredential credential = PrivateCredential.parse(first.path("private_credential"));
        assertThat(credential.publicCredential(election).hex()).isEqualTo(first.path("public_credential"));
        assertThat(each(list(election))).contains(PublicCredential.parse(first.path("public_credential")));

        assertThat(fetch(anna).asString()).isEqualTo(first.asString());
        assertThat(fetch(botagoz).asString()).isNotEqualTo(first.asString());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestDatabase.texts("select text from demo_inbox where phone = ?", annasPhone)
                                .size()
                        == 2);
        assertThat(TestDatabase.texts(
                        "select member_id::text from credential.enrolment where election_uuid = ?", election.value()))
                .containsExactlyInAnyOrder(anna.toString(), botagoz.toString());
    }

    @Test
    void generationIsDoneOnce() throws SQLException {
        String before = fetch(anna).path("private_credential");
        ElectionUuid another = wantElection();
        assertThat(list(another).canonicalBytes()).isNotEqualTo(list(election).canonicalBytes());
        assertThat(fetch(anna).<String>path("private_credential")).isEqualTo(before);
    }

    @Test
    void nobodyElseGetsACredential() {
        String stranger = memberToken(UUID.randomUUID());
        String path = "/api/me/credentials/" + election.value();
        given().get(path).then().statusCode(401);
        as(stranger).get(path).then().statusCode(404).body("type", equalTo("https://dauys.org/problems/no-credential"));
        for (String role : List.of(Roles.PARTICIPANT, Roles.OPERATOR, Roles.CONTROLLER)) {
            String token = TestTokens.identity(anna.toString(), role);
            as(token).get(path).then().statusCode(403);
            as(token)
                    .body("{\"uuid\":\"" + election.value() + "\"}")
                    .post("/api/me/voting-tokens")
                    .then()
                    .statusCode(403);
        }
        as(TestTokens.voting("0".repeat(64), election.value())).get(path).then().statusCode(401);
        as(memberToken(anna))
                .get("/api/me/credentials/"
                        + ElectionUuid.random(new SecureRandom()).value())
                .then()
                .statusCode(404);
        as(memberToken(anna)).get("/api/me/credentials/short").then().statusCode(400);
    }

    @Test
    void lateVotersGetTheCredentialsOfTheirOwnElectionAndNobodyElseDoes() throws SQLException {
        UUID roll = UUID.randomUUID();
        TestDatabase.update(
                "insert into supplementary_roll (id, primary_id, number, state, opened_by, opened_at)"
                        + " values (?, ?, 1, 'OPEN', 'test', now())",
                roll,
                primary);
        UUID saule = lateVoter(roll);
        UUID dana = lateVoter(roll);
        TestDatabase.update(
                "update supplementary_roll set state = 'FROZEN', sha256 = 'x', salt = 'x', members = 2,"
                        + " proposed_by = 'a', proposed_person = 'a', frozen_by = 'b', frozen_person = 'b',"
                        + " frozen_at = now() where id = ?",
                roll);
        ElectionUuid supplementary = wantElection(Optional.of(roll));

        assertThat(list(supplementary).size()).isEqualTo(2);
        assertThat(list(election).size()).isEqualTo(2);
        for (UUID late : List.of(saule, dana)) {
            assertThat(each(list(supplementary)))
                    .contains(PublicCredential.parse(fetch(late, supplementary).path("public_credential")));
            fetch(late, election).then().statusCode(404).body("type", equalTo(NO_CREDENTIAL));
            votingToken(late, election).then().statusCode(404).body("type", equalTo(NO_CREDENTIAL));
        }
        fetch(anna, supplementary).then().statusCode(404).body("type", equalTo(NO_CREDENTIAL));
        votingToken(anna, supplementary).then().statusCode(404).body("type", equalTo(NO_CREDENTIAL));

        strikeOff(saule, "EXPULSION");
        fetch(saule, supplementary).then().statusCode(403).body("type", equalTo(STRUCK_OFF));
        votingToken(saule, supplementary).then().statusCode(403).body("type", equalTo(STRUCK_OFF));
        fetch(dana, supplementary).then().statusCode(200);
    }

    private UUID lateVoter(UUID roll) throws SQLException {
        UUID member = UUID.randomUUID();
        TestDatabase.update(
                "insert into member (id, iin) values (?, ?)", member, FreshIin.of(LocalDate.of(1980, 1, 1), true));
        TestDatabase.update(
                "insert into late_voter (primary_id, member_id, supplementary_roll, last_name, first_name, phone,"
                        + " territory_id, ppo_code, joined_on, basis)"
                        + " values (?, ?, ?, 'Тестова', 'Сәуле', ?, ?, 'ppo-1', current_date, '12')",
                primary,
                member,
                roll,
                DemoPhone.fresh(),
                TERRITORY);
        return member;
    }

    @Test
    void releasesAreLimited() {
        for (int i = 0; i < 10; i++) {
            fetch(anna).then().statusCode(200);
        }
        fetch(anna).then().statusCode(429).body("type", equalTo("https://dauys.org/problems/too-many-releases"));
        fetch(botagoz).then().statusCode(200);
    }

    @Test
    void theLoginSideCanReadNoCredential() {
        for (String table : List.of(
                "credential.sealed_credential",
                "credential.release",
                "credential.release_notice",
                "credential.key_rotation",
                "credential_audit.audit_record")) {
            assertThatThrownBy(() -> TestDatabase.texts("select * from " + table))
                    .hasMessageContaining("permission denied");
        }
        // When somebody fetched or was struck off would tell which ballot may be theirs.
        for (String when : List.of(
                "recorded_at from credential.strike_off_record",
                "enrolled_at from credential.enrolment",
                "reported_at from credential.release_freeze",
                "after_member from credential.generation")) {
            assertThatThrownBy(() -> TestDatabase.texts("select " + when)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> TestDatabase.update("delete from credential.published_list"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void answersOnNoPathOfTheOtherRole() {
        for (String path : List.of("/api/me", "/api/demo/inbox", "/.well-known/jwks.json", "/api/me/elections")) {
            as(memberToken(anna)).get(path).then().statusCode(404);
        }
        given().contentType("application/json")
                .body("{\"phone\":\"+77010000001\"}")
                .post("/api/auth/codes")
                .then()
                .statusCode(404);
    }

    @Test
    void aVotingTokenNamesACredentialAndNobody() throws Exception {
        String credential = fetch(anna).path("public_credential");
        Response answer = votingToken(anna);
        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("expires_in")).isBetween(14 * 60 - 5, 15 * 60);

        String keys =
                "{\"keys\":[" + String.join(",", TestDatabase.texts("select jwk from credential.signing_key")) + "]}";
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer("https://dauys.org")
                .setExpectedAudience("voting")
                .build()
                .processToClaims(answer.path("voting_token"));
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "election", "iat", "exp", "jti");
        assertThat(claims.getSubject()).isEqualTo(credential);
        assertThat(claims.getStringClaimValue("election")).isEqualTo(election.value());
        assertThat(claims.getIssuedAt().getValue() % 60).isZero();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(15 * 60);
    }

    @Test
    void aClosedElectionGivesNoMoreVotingTokens() {
        announce(1, Instant.now().minusSeconds(60));
        Awaitility.await().atMost(PATIENCE).until(() -> votingToken(anna).statusCode() == 409);
        votingToken(anna).then().body("type", equalTo("https://dauys.org/problems/voting-closed"));
    }

    @Test
    void aStrikeOffIsInTheLogUnderTheCredentialAndEndsTheMembersRight() throws SQLException {
        String credential = fetch(anna).path("public_credential");
        UUID order = strikeOff(anna);
        announce(3, Instant.now().plusSeconds(3600));

        Awaitility.await().atMost(PATIENCE).until(() -> isInLog(order));
        List<ConsumerRecord<byte[], byte[]>> log = TestLog.records(Topic.BALLOTS, 3).stream()
                .filter(each -> TestLog.header(each, "election").equals(election.value()))
                .toList();
        assertThat(log).hasSize(1);
        ConsumerRecord<byte[], byte[]> written = log.get(0);
        assertThat(Stream.of(written.headers().toArray()).map(each -> each.key()))
                .containsExactlyInAnyOrder("kind", "election");
        assertThat(TestLog.header(written, "kind")).isEqualTo("strike-off");
        assertThat(written.key()).isNull();
        assertThat(EventJson.read(written.value(), StrikeOff.class))
                .isEqualTo(new StrikeOff(election.value(), credential, StrikeOff.Cause.PAPER));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        TestLog.records(Topic.VOTER_STATUS, 0).stream()
                                .map(each -> EventJson.read(each.value(), VoterStatus.class)))
                .contains(new VoterStatus(credential, 1, election.value(), true)));

        votingToken(anna).then().statusCode(403).body("type", equalTo("https://dauys.org/problems/struck-off"));
        fetch(anna).then().statusCode(403);
        votingToken(botagoz).then().statusCode(200);
    }

    @Test
    void oneStrikeOffThatCannotBeAppendedKeepsNoOtherWaiting() throws SQLException {
        asAuthority("update sealed_credential set sealed = '\\x00' where election_uuid = '" + election.value()
                + "' and member_id = '" + anna + "'");
        UUID broken = strikeOff(anna);
        UUID good = strikeOff(botagoz);
        announce(2, Instant.now().plusSeconds(3600));

        Awaitility.await().atMost(PATIENCE).until(() -> isInLog(good));
        assertThat(isInLog(broken)).isFalse();
        // What no key opens would keep every key from being destroyed.
        asAuthority("delete from sealed_credential where election_uuid = '" + election.value() + "'");
    }

    @Test
    void oneElectionThatCannotHaveCredentialsKeepsNoOtherWaiting() throws SQLException {
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                        + " values (?, ?, array['" + TERRITORY + "'], array['c'], '{}', 'CREDENTIALS_WANTED')",
                "! " + UUID.randomUUID(),
                primary);
        assertThat(list(wantElection()).size()).isEqualTo(2);
    }

    @Test
    void theTrailIsNeitherChangedNorShortened() {
        for (String act : List.of(
                "update credential_audit.audit_record set actor = 'nobody'",
                "delete from credential_audit.audit_record",
                "truncate credential_audit.audit_record",
                "alter table credential_audit.audit_record disable trigger all",
                "drop table credential_audit.audit_record",
                "drop schema credential_audit cascade")) {
            assertThatThrownBy(() -> asAuthority(act)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private UUID strikeOff(UUID member) throws SQLException {
        return strikeOff(member, "PAPER");
    }

    private UUID strikeOff(UUID member, String cause) throws SQLException {
        UUID order = UUID.randomUUID();
        TestDatabase.update(
                "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by, requested_at)"
                        + " values (?, ?, ?, ?, ?, 'test', now())",
                order,
                primary,
                member,
                TERRITORY,
                cause);
        return order;
    }

    private static boolean isInLog(UUID order) throws SQLException {
        return !TestDatabase.texts("select 1 from credential.strike_off_record where strike_off_id = ?", order)
                .isEmpty();
    }

    private void asAuthority(String act) throws SQLException {
        // So that there is something to change.
        fetch(botagoz);
        try (Connection connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                        "credential_authority",
                        "credential_authority");
                Statement statement = connection.createStatement()) {
            statement.execute(act);
        }
    }

    private ElectionUuid wantElection() throws SQLException {
        return wantElection(Optional.empty());
    }

    private ElectionUuid wantElection(Optional<UUID> supplementaryRoll) throws SQLException {
        ElectionUuid uuid = ElectionUuid.random(new SecureRandom());
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, supplementary_roll,"
                        + " state) values (?, ?, array['" + TERRITORY + "'], array['c'],"
                        + " '{\"kk\":\"А\",\"ru\":\"А\",\"en\":\"A\"}', ?, 'CREDENTIALS_WANTED')",
                uuid.value(),
                primary,
                supplementaryRoll.orElse(null));
        Awaitility.await().atMost(PATIENCE).until(() -> !TestDatabase.texts(
                        "select 1 from credential.published_list where election_uuid = ?", uuid.value())
                .isEmpty());
        return uuid;
    }

    private static PublicCredentials list(ElectionUuid uuid) throws SQLException {
        return PublicCredentials.parse(TestDatabase.text(
                        "select convert_from(bytes, 'UTF8') from credential.published_list where election_uuid = ?",
                        uuid.value())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<PublicCredential> each(PublicCredentials list) {
        List<PublicCredential> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    private Response fetch(UUID member) {
        return fetch(member, election);
    }

    private static Response fetch(UUID member, ElectionUuid of) {
        return as(memberToken(member)).get("/api/me/credentials/" + of.value());
    }

    private Response votingToken(UUID member) {
        return votingToken(member, election);
    }

    private static Response votingToken(UUID member, ElectionUuid of) {
        return as(memberToken(member)).body("{\"uuid\":\"" + of.value() + "\"}").post("/api/me/voting-tokens");
    }

    private static String memberToken(UUID member) {
        return TestTokens.identity(member.toString(), List.of(Roles.MEMBER), List.of());
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private void announce(int partition, Instant closes) {
        TestLog.announce(election.value(), primary, TERRITORY, partition, closes);
    }
}
