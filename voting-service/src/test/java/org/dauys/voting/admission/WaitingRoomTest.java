package org.dauys.voting.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dauys.events.admission.AdmissionPass;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class WaitingRoomTest {

    private static final int PER_SECOND = 100;
    private static final int RUSH = 300;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    WaitingRoomRepository repository;

    @Inject
    DataSource database;

    @BeforeEach
    void emptyRoom() throws SQLException {
        await().until(() -> !keys().isEmpty());
        change("delete from waiting_room");
    }

    @Test
    void whoeverComesWhileThereIsRoomGetsAPassAtOnce() {
        Response answer = counted();

        JsonPath body = answer.jsonPath();
        assertThat(body.getString("state")).isEqualTo("open");
        assertThat(body.getMap("$")).doesNotContainKeys("position", "estimated_seconds");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        String text = body.getString("admission");
        AdmissionPass pass = AdmissionPass.read(text).orElseThrow();
        assertThat(pass.isSignedIn(text, keys())).isTrue();
        assertThat(pass.expires())
                .isEqualTo(Instant.parse(body.getString("admission_expires")))
                .isBetween(Instant.now().plusSeconds(14 * 60), Instant.now().plusSeconds(15 * 60));
    }

    @Test
    void whoeverComesAfterManyIsToldTheirPlaceAndTime() {
        repository.take(100_000, PER_SECOND, RUSH);

        JsonPath first = counted().jsonPath();

        assertThat(first.getString("state")).isEqualTo("queue");
        assertThat(first.getString("admission")).isNull();
        assertThat(first.getLong("position")).isBetween(90_000L, 100_001L - RUSH);
        assertThat(first.getLong("estimated_seconds")).isEqualTo((first.getLong("position") + 99) / 100);
        assertThat(first.getLong("retry_after_seconds")).isBetween(100L, 140L);
        JsonPath again = ask(Map.of("ticket", first.getString("ticket"))).jsonPath();
        assertThat(again.getString("ticket")).isEqualTo(first.getString("ticket"));
        assertThat(again.getLong("position")).isLessThanOrEqualTo(first.getLong("position"));
        await().untilAsserted(() -> assertThat(
                        RestAssured.get("/api/ballot-box/status").jsonPath().getString("waiting_room.state"))
                .isEqualTo("queue"));
    }

    @Test
    void whoeverWaitsIsLetInWhenItIsTheirTurn() {
        repository.take(RUSH + 2 * PER_SECOND, PER_SECOND, RUSH);
        String ticket = counted().jsonPath().getString("ticket");

        JsonPath turn = await().until(
                        () -> ask(Map.of("ticket", ticket)).jsonPath(),
                        answer -> answer.getString("admission") != null);

        assertThat(turn.getString("state")).isEqualTo("open");
        assertThat(AdmissionPass.read(turn.getString("admission")).orElseThrow().number())
                .isEqualTo(Long.parseLong(ticket.substring(0, ticket.indexOf('.'))));
    }

    @Test
    void whatIsNoTicketOrWasNotUsedInTimeIsANewPlace() throws SQLException {
        String old = counted().jsonPath().getString("ticket");
        change("update waiting_room set issued = issued + 100000, served = served + 100000");
        // What the pod remembers of the room may be a second old.
        String fresh = await().until(
                        () -> ask(Map.of("ticket", old)).jsonPath().getString("ticket"), ticket -> !old.equals(ticket));

        long number = Long.parseLong(fresh.substring(0, fresh.indexOf('.')));
        assertThat(number).isGreaterThan(100_000);
        String forged = "1" + fresh;
        assertThat(ask(Map.of("ticket", forged)).jsonPath().getString("ticket")).isNotEqualTo(forged);
        assertProblem(ask(Map.of("ticket", "<script>")), 400, "invalid-request");
        assertProblem(ask("[1]"), 400, "malformed-json");
    }

    @Test
    void thousandsAtOnceGetAPlaceEachInTheOrderInWhichTheyCame() {
        RoomBook pod = pod();
        pod.start(null);
        try {
            List<CompletableFuture<Optional<RoomBook.Entry>>> answers =
                    IntStream.range(0, 5_000).mapToObj(i -> pod.number()).toList();

            List<Long> numbers = answers.stream()
                    .map(answer -> answer.join().orElseThrow().number().orElseThrow())
                    .toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            assertThat(numbers.get(4_999) - numbers.get(0)).isEqualTo(4_999);
        } finally {
            pod.stop(null);
        }
    }

    @Test
    void podsShareOneQueue() {
        RoomBook one = pod();
        RoomBook other = pod();
        one.start(null);
        other.start(null);
        try {
            RoomBook.Entry first = one.number().join().orElseThrow();
            RoomBook.Entry second = other.number().join().orElseThrow();

            assertThat(second.number().orElseThrow())
                    .isGreaterThan(first.number().orElseThrow());
            Ticket ticket = new Ticket(first.number().orElseThrow(), Instant.now());
            assertThat(Ticket.open(ticket.sealed(first.key()), second.key(), Instant.now()))
                    .isPresent();
        } finally {
            one.stop(null);
            other.stop(null);
        }
    }

    @Test
    void whileTheDatabaseFailsNobodyIsHeldUpAndVotesAreCast() throws SQLException {
        TestElection election = new VotingStage(bootstrapServers).open();
        String ticket = counted().jsonPath().getString("ticket");
        change("alter table waiting_room rename to waiting_room_gone");
        try {
            JsonPath arriving =
                    await().until(() -> ask(Map.of()).jsonPath(), answer -> answer.getString("admission") == null);
            assertThat(arriving.getString("state")).isEqualTo("open");
            assertThat(arriving.getString("ticket")).isNull();
            JsonPath returning = await().until(
                            () -> ask(Map.of("ticket", ticket)).jsonPath(),
                            answer -> answer.getString("admission") == null);
            assertThat(returning.getString("state")).isEqualTo("open");
            assertThat(returning.getString("ticket")).isEqualTo(ticket);
            assertThat(RestAssured.get("/api/ballot-box/status").jsonPath().getString("waiting_room.state"))
                    .isEqualTo("unknown");
            assertThat(VotingStage.cast(election, 0).statusCode()).isEqualTo(201);
        } finally {
            change("alter table waiting_room_gone rename to waiting_room");
        }
        assertThat(counted().jsonPath().getString("admission")).isNotNull();
    }

    @Test
    void whileTheDatabaseHangsEverybodyIsAnswered() throws SQLException {
        TestElection election = new VotingStage(bootstrapServers).open();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table waiting_room in access exclusive mode");
            assertThat(ask(Map.of()).jsonPath().getString("admission")).isNull();
            assertThat(VotingStage.cast(election, 1).statusCode()).isEqualTo(201);
            connection.rollback();
        }
        assertThat(counted().jsonPath().getString("admission")).isNotNull();
    }

    /** The answer of a room that counts: on a slow machine the database may be too late the first time. */
    private static Response counted() {
        Response answer = await().until(
                        () -> RestAssured.given().noContentType().post("/api/ballot-box/queue"),
                        it -> it.statusCode() != 200 || it.jsonPath().getString("ticket") != null);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Response ask(Object body) {
        return RestAssured.given()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/api/ballot-box/queue");
    }

    private static List<PublicKey> keys() {
        return RestAssured.get("/api/ballot-box/queue/keys")
                .jsonPath()
                .getList("items.public_key", String.class)
                .stream()
                .map(WaitingRoomTest::key)
                .toList();
    }

    private static PublicKey key(String base64) {
        try {
            return KeyFactory.getInstance(AdmissionPass.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RoomBook pod() {
        return new RoomBook(
                repository,
                new RoomBook.Speed(PER_SECOND, RUSH / PER_SECOND),
                Duration.ofMinutes(1),
                Clock.systemUTC());
    }
}
