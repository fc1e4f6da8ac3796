package org.dauys.localstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private Ports ports;
    private Gateway gateway;

    @BeforeEach
    void startGateway() throws IOException {
        ports = new Ports(FreeOffset.find());
        gateway = Gateway.start(ports, Path.of("no-portal"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        executor.shutdownNow();
    }

    @Test
    void sendsEachPathToItsServiceAndPassesTheAnswerThrough() throws Exception {
        try (Backend observer = new Backend(ServiceName.OBSERVER, exchange -> {
                    exchange.getResponseHeaders().add("Content-Range", "bytes 5-9/10");
                    answer(
                            exchange,
                            206,
                            exchange.getRequestURI() + " "
                                    + exchange.getRequestHeaders().getFirst("Range"));
                });
                Backend authority =
                        new Backend(ServiceName.CREDENTIAL_AUTHORITY, exchange -> answer(exchange, 200, "authority"));
                Backend registration =
                        new Backend(ServiceName.REGISTRATION, exchange -> answer(exchange, 200, "registration"))) {
            HttpResponse<String> archive = send(
                    HttpRequest.newBuilder(uri("/api/elections/x/archive?y=z")).header("Range", "bytes=5-"));

            assertThat(archive.statusCode()).isEqualTo(206);
            assertThat(archive.body()).isEqualTo("/api/elections/x/archive?y=z bytes=5-");
            assertThat(archive.headers().firstValue("Content-Range")).contains("bytes 5-9/10");
            assertThat(send(HttpRequest.newBuilder(uri("/api/me/credentials/x")))
                            .body())
                    .isEqualTo("authority");
            assertThat(send(HttpRequest.newBuilder(uri("/api/kiosk/credentials")))
                            .body())
                    .isEqualTo("authority");
            assertThat(send(HttpRequest.newBuilder(uri("/api/me/elections"))).body())
                    .isEqualTo("registration");
        }
    }

    @Test
    void whereSecretsAreGuessedAtItIsKnownWhereARequestComesFromAndNotFromTheClient() throws Exception {
        com.sun.net.httpserver.HttpHandler heard = exchange -> answer(
                exchange,
                200,
                exchange.getRequestHeaders().get("X-Forwarded-For") + " "
                        + exchange.getRequestHeaders().get("Forwarded") + " "
                        + exchange.getRequestHeaders().get("X-Real-IP"));
        try (Backend registration = new Backend(ServiceName.REGISTRATION, heard);
                Backend voting = new Backend(ServiceName.VOTING, heard)) {
            assertThat(send(lying("/api/auth/codes")).body()).isEqualTo("[127.0.0.1] null null");
            assertThat(send(lying("/api/registration/kiosk/pairings")).body()).isEqualTo("[127.0.0.1] null null");
            assertThat(send(lying("/api/registration/kiosk/session")).body()).isEqualTo("null null null");
            assertThat(send(lying("/api/me")).body()).isEqualTo("null null null");
            assertThat(send(lying("/api/ballot-box/x/ballots")).body()).isEqualTo("null null null");
        }
    }

    private HttpRequest.Builder lying(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("X-Forwarded-For", "198.51.100.1")
                .header("X-Forwarded-For", "198.51.100.2")
                .header("Forwarded", "for=198.51.100.1")
                .header("X-Real-IP", "198.51.100.1");
    }

    @Test
    void anUploadOfUnknownLengthIsAnsweredWhateverVersionTheClientPrefers() throws Exception {
        try (Backend registration = new Backend(
                ServiceName.REGISTRATION,
                exchange -> answer(
                        exchange, 200, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)))) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/auth/codes"))
                    .version(HttpClient.Version.HTTP_2)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream("as long as it is".getBytes(StandardCharsets.UTF_8)))));

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).isEqualTo("as long as it is");
        }
    }

    @Test
    void saysThatNothingWasSentWhenTheServiceIsDown() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/ballot-box/x/ballots"))
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("service-unavailable").contains("Nothing was sent");
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheServiceBreaksOffInTheMiddleOfACast() throws Exception {
        try (ServerSocket breaking =
                new ServerSocket(ports.of(ServiceName.VOTING), 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> readOnceAndBreakOff(breaking), executor);

            HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/ballot-box/x/ballots"))
                    .header("Accept-Language", "kk")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

            served.join();
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("https://dauys.org/problems/outcome-unknown");
            assertThat(answer.headers().firstValue("Content-Language")).contains("kk");
        }
    }

    @Test
    void passesServerSentEventsOnWhileTheStreamIsStillOpen() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (Backend observer = new Backend(ServiceName.OBSERVER, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            await(release);
            exchange.close();
        })) {
            HttpResponse<Stream<String>> stream = client.send(
                    HttpRequest.newBuilder(uri("/api/streams/board")).build(), HttpResponse.BodyHandlers.ofLines());

            assertThat(stream.body().findFirst()).contains("data: first");
            release.countDown();
        }
    }

    @Test
    void answersAnUnknownPathWithAProblemInTheLanguageOfTheCaller() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/api/electionsx")).header("Accept-Language", "de, kk;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Мұндай мекенжай жоқ");
    }

    @Test
    void withoutAPortalTheRootSaysWhatIsMissingAndWhichServicesAreReady() throws Exception {
        try (Backend program = new Backend(ServiceName.PROGRAM, exchange -> answer(exchange, 200, "{}"))) {
            assertThat(send(HttpRequest.newBuilder(uri("/"))).body())
                    .contains("/status.js")
                    .contains("The portal was not built")
                    .contains("Node.js 20");
            assertThat(send(HttpRequest.newBuilder(uri("/vote"))).statusCode()).isEqualTo(404);
            assertThat(send(HttpRequest.newBuilder(uri("/status.json"))).body())
                    .contains("{\"name\":\"program-service\",\"port\":" + ports.of(ServiceName.PROGRAM)
                            + ",\"ready\":true}")
                    .contains(
                            "\"name\":\"tally-service\",\"port\":" + ports.of(ServiceName.TALLY) + ",\"ready\":false");
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.gateway() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void readOnceAndBreakOff(ServerSocket server) {
        try (Socket socket = server.accept()) {
            assertThat(socket.getInputStream().read()).isPositive();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Backend implements AutoCloseable {

        private final HttpServer server;

        Backend(ServiceName service, com.sun.net.httpserver.HttpHandler handler) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(service)), 8);
            server.setExecutor(executor);
            server.createContext("/", handler);
            server.start();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
