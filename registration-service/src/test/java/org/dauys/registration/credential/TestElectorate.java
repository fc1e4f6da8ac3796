package org.dauys.registration.credential;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestLog;

/** A frozen roll of any size with one election, whose credentials are made. */
record TestElectorate(String primary, ElectionUuid election, List<UUID> members) {

    static final String TERRITORY = "kz-akmola-akkol";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long IINS = 990_000_000_000L;

    static TestElectorate of(int voters) throws SQLException {
        String primary = TestDatabase.newPrimary();
        // No IIN has the month 99, so that nobody's is taken.
        long from = IINS + System.nanoTime() % 1_000_000 * 10_000;
        TestDatabase.update(
                "insert into member (id, iin) select gen_random_uuid(), (? + n)::text from generate_series(1, ?) n",
                from,
                voters);
        TestDatabase.update(
                "insert into roll_entry (primary_id, member_id, last_name, first_name, phone, territory_id, ppo_code,"
                        + " joined_on) select ?, id, 'Тестова', 'Айгүл', '+7702' || substr(iin, 6), ?, 'ppo-1',"
                        + " '2019-05-01' from member where iin > ?::text and iin <= ?::text",
                primary,
                TERRITORY,
                from,
                from + voters);
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', ?, now(), 'test')",
                primary,
                voters);
        ElectionUuid election = ElectionUuid.random(new SecureRandom());
        TestDatabase.update(
                "insert into planned_election (uuid, primary_id, territory_ids, contest_ids, name, state)"
                        + " values (?, ?, array[?], array['c'], '{}', 'CREDENTIALS_WANTED')",
                election.value(),
                primary,
                TERRITORY);
        Awaitility.await().atMost(PATIENCE).until(() -> !TestDatabase.texts(
                        "select 1 from credential.published_list where election_uuid = ?", election.value())
                .isEmpty());
        // The login side would wait for the paper of this election.
        TestDatabase.update("update planned_election set state = 'PUBLISHED' where primary_id = ?", primary);
        List<UUID> members =
                TestDatabase.texts("select member_id::text from roll_entry where primary_id = ? order by 1", primary)
                        .stream()
                        .map(UUID::fromString)
                        .toList();
        return new TestElectorate(primary, election, members);
    }

    /** Says that the election has a place in the ballot log. */
    void announce(int partition) {
        TestLog.announce(
                election.value(), primary, TERRITORY, partition, Instant.now().plusSeconds(3600));
    }

    /** Orders a strike-off of everybody, as the cut-off of an offline station does. */
    void strikeAllOff() throws SQLException {
        TestDatabase.update(
                "insert into strike_off (id, primary_id, member_id, territory_id, cause, requested_by, requested_at)"
                        + " select member_id, primary_id, member_id, territory_id, 'PAPER', 'test', now()"
                        + " from roll_entry where primary_id = ?",
                primary);
    }

    PublicCredentials list() throws SQLException {
        return PublicCredentials.parse(TestDatabase.text(
                        "select convert_from(bytes, 'UTF8') from credential.published_list where election_uuid = ?",
                        election.value())
                .getBytes(StandardCharsets.UTF_8));
    }

    Response fetch(UUID member) {
        return as(member).get("/api/me/credentials/" + election.value());
    }

    Response votingToken(UUID member) {
        return as(member).body("{\"uuid\":\"" + election.value() + "\"}").post("/api/me/voting-tokens");
    }

    private static RequestSpecification as(UUID member) {
        return given().header(
                        "Authorization",
                        "Bearer " + TestTokens.identity(member.toString(), List.of(Roles.MEMBER), List.of()))
                .contentType("application/json");
    }
}
