package org.dauys.simulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dauys.simulator.http.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueDeskTest {

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private QueueDesk desk;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/ballot-box/queue", this::answer);
        server.start();
        desk = new QueueDesk(
                Api.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsWithTheTicketItWasGivenLast() {
        answers.addAll(List.of(
                "{\"state\":\"queue\",\"ticket\":\"1\",\"position\":2,\"retry_after_seconds\":0}",
                "{\"state\":\"queue\",\"ticket\":\"2\",\"position\":1,\"retry_after_seconds\":0}",
                "{\"state\":\"open\",\"ticket\":\"2\",\"admission\":\"pass\",\"retry_after_seconds\":900}"));

        assertThat(desk.pass()).contains("pass");
        assertThat(asked).containsExactly("{}", "{\"ticket\":\"1\"}", "{\"ticket\":\"2\"}");
    }

    @Test
    void goesWithoutAPassWhereNobodyCounts() {
        answers.add("{\"state\":\"open\",\"retry_after_seconds\":7}");

        assertThat(desk.pass()).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
