package org.dauys.registration.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.person.Phone;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class SmsQueueTest {

    private static final String REPORTS = "/api/registration/sms/reports";
    private static final Duration LONG = Duration.ofMinutes(5);

    @Inject
    SmsJournal journal;

    @Inject
    DemoInbox inbox;

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private SmsQueue queue;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key")
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(Optional.ofNullable(answers.poll()).orElse(200), -1);
            exchange.close();
        });
        gateway.start();
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort() + "/send");
        queue = new SmsQueue(
                new SmsSenders(Optional.of(address), Optional.empty(), false, inbox), journal, Clock.systemUTC(), 2);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void aMessageThatTheGatewayDidNotTakeIsSentAgainUnderTheSameId() throws SQLException {
        answers.addAll(List.of(503, 429));
        Sms message = message(LONG);
        queue.offer(Optional.of(message));
        awaitOutcome(message, "sent_at");
        assertThat(received).hasSize(3).allSatisfy(request -> assertThat(request)
                .startsWith(message.id().toString())
                .contains("\"id\":\"" + message.id())
                .contains("\"to\":\"+77010000042\""));
        assertThat(TestDatabase.text("select attempts::text from sms_message where id = ?", message.id()))
                .isEqualTo("3");
    }

    @Test
    void aMessageThatTheGatewayRefusesForGoodIsNotSentAgain() throws SQLException {
        answers.add(400);
        Sms message = message(LONG);
        queue.offer(Optional.of(message));
        awaitOutcome(message, "failed_at");
        assertThat(received).hasSize(1);
    }

    @Test
    void aCodeIsNotSentWhenItIsGoodForNothingAnyMore() throws SQLException {
        answers.add(503);
        Sms message = message(Duration.ofMillis(500));
        queue.offer(Optional.of(message));
        awaitOutcome(message, "failed_at");
        assertThat(received).hasSize(1);
    }

    @Test
    void nothingOfAMessageIsKeptButItsTimes() throws SQLException {
        Sms message = message(LONG);
        queue.offer(Optional.of(message));
        awaitOutcome(message, "sent_at");
        assertThat(TestDatabase.text("select m::text from sms_message m where id = ?", message.id()))
                .doesNotContain("7701")
                .doesNotContain("text of");
    }

    @Test
    void theGatewayReportsWhatBecameOfIt() throws Exception {
        Sms message = message(LONG);
        queue.offer(Optional.of(message));
        awaitOutcome(message, "sent_at");
        report(message.id(), "DELIVERED").then().statusCode(204);
        report(message.id(), "FAILED").then().statusCode(204);
        awaitOutcome(message, "delivered_at");
        assertThat(TestDatabase.texts("select 1 from sms_message where id = ? and failed_at is null", message.id()))
                .hasSize(1);
        Officials.operator()
                .get("/api/registration/sms/statistics")
                .then()
                .statusCode(200)
                .body("items[0].delivered", greaterThanOrEqualTo(1))
                .body("items[0].sent", greaterThanOrEqualTo(1));
        Officials.controller().get("/api/registration/sms/statistics").then().statusCode(403);
    }

    @Test
    void aReportThatTheGatewayDidNotSignNowIsRefused() throws Exception {
        String body = body(UUID.randomUUID(), "DELIVERED");
        String now = String.valueOf(Instant.now().getEpochSecond());
        String old = String.valueOf(Instant.now().minusSeconds(600).getEpochSecond());
        Officials.anybody().body(body).post(REPORTS).then().statusCode(401);
        send(now, sign(now, body + " "), body).then().statusCode(401);
        send(old, sign(old, body), body).then().statusCode(401);
        send("soon", sign("soon", body), body).then().statusCode(401);
        send(now, sign(now, body), body).then().statusCode(204);
        send(now, sign(now, "{}"), "{}")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/invalid-request"));
    }

    private static Sms message(Duration goodFor) {
        return new Sms(UUID.randomUUID(), new Phone("+77010000042"), "text of it", Optional.of("123456"), goodFor);
    }

    private static void awaitOutcome(Sms message, String column) {
        Awaitility.await().until(() -> !TestDatabase.texts(
                        "select 1 from sms_message where " + column + " is not null and id = ?", message.id())
                .isEmpty());
    }

    private static Response report(UUID message, String status) throws Exception {
        String now = String.valueOf(Instant.now().getEpochSecond());
        String body = body(message, status);
        return send(now, sign(now, body), body);
    }

    private static String body(UUID message, String status) {
        return "{\"id\":\"" + message + "\",\"status\":\"" + status + "\"}";
    }

    private static Response send(String time, String signature, String body) {
        return Officials.anybody()
                .header("X-Timestamp", time)
                .header("X-Signature", signature)
                .body(body)
                .post(REPORTS);
    }

    private static String sign(String time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret of the tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
