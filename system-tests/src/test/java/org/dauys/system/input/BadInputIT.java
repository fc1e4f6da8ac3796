package org.dauys.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.localstack.process.ServiceName;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.StaffOffice;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.system.stack.OnRunningSystem;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation in every service's OpenAPI description gets requests that are malformed, unauthorised or too large,
 * through the gateway, from a stranger and from somebody with every role. None may end in a server error, and every
 * refusal is a problem in the language that was asked for.
 */
@Order(5)
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String EVERYBODYS_PHONE = "+77010000777";
    private static final String FORGED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbIm9wZXJhdG9yIl19.";
    private static final List<String> BODIES = List.of(
            "",
            "{\"a\":",
            "\"text\"",
            "{}",
            "{\"id\":1,\"id\":2}",
            "[".repeat(5_000),
            // What is valid JSON, and no database takes as text.
            "{\"id\":\"\\u0000\",\"name\":\"a\\u0000b\",\"reason\":\"\\u0000\",\"phone\":\"\\u0000\"}",
            "{\"id\":\"" + "x".repeat(600_000) + "\"}");
    // In the place of every name in a path; the second has the form of an election's, the third is a zero byte.
    private static final List<String> NAMES = List.of("nothing", "NoneNoneNoneNn", "%00");
    /** More than an operation takes: 2 MB for programmes, and an import of the roll refuses JSON whatever its size. */
    private static final String TOO_LARGE = "{\"id\":\"" + "x".repeat(3_000_000) + "\"}";

    private static final List<String> ODD_LIMITS =
            List.of("0", "-1", "201", "99999999999999999999", "ten", "", "1e2", "%31%30%30%30");
    private static final List<Map.Entry<String, String>> ODD_HEADERS = List.of(
            Map.entry("Range", "bytes=-"),
            Map.entry("Range", "bytes=99999999999999999999-"),
            Map.entry("Range", "bytes=5-2,1-1"),
            Map.entry("Range", "lines=1-2"),
            Map.entry("If-Range", "W/\"1\""),
            Map.entry("If-Range", "Wed, 21 Oct 2026 07:28:00 GMT"),
            Map.entry("If-Range", "\"0\""),
            Map.entry("Last-Event-ID", "yesterday"),
            Map.entry("Last-Event-ID", "-1"),
            Map.entry("Last-Event-ID", "99999999999999999999"));

    private static final String BAD_CURSOR = "?cursor=AA";
    private static final List<ServiceName> DESCRIBED = List.of(
            ServiceName.REGISTRATION, ServiceName.VOTING, ServiceName.TALLY, ServiceName.OBSERVER, ServiceName.PROGRAM);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private RunningSystem system;
    private String everyRole;

    @BeforeAll
    void hireSomebodyForEverything(RunningSystem running) {
        system = running;
        LoginDesk desk = new LoginDesk(system.api());
        new StaffOffice(desk.participant(HireStaff.OPERATOR_PHONE), desk.participant(HireStaff.SECOND_OPERATOR_PHONE))
                .grant(
                        EVERYBODYS_PHONE,
                        "Everybody",
                        List.of(
                                "registrar",
                                "controller",
                                "operator",
                                "trustee",
                                "editor",
                                "moderator",
                                "station-officer",
                                "observer"),
                        List.of("*"));
        Api everywhere = desk.participant(EVERYBODYS_PHONE);
        everyRole = everywhere.token().orElseThrow();
    }

    /** One operation of an OpenAPI description. */
    private record Operation(ServiceName service, String method, String path) {

        boolean hasBody() {
            return !method.equals("GET") && !method.equals("DELETE");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesWithAProblem() {
        return DESCRIBED.stream()
                .flatMap(this::operations)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> tryEverything(operation)));
    }

    private void tryEverything(Operation operation) throws IOException, InterruptedException {
        List<String> objections = new ArrayList<>();
        List<Optional<String>> tokens = List.of(Optional.empty(), Optional.of(FORGED), Optional.of(everyRole));
        for (Optional<String> token : tokens) {
            for (String address : addresses(operation)) {
                if (operation.hasBody()) {
                    for (String body : BODIES) {
                        objection(operation, address, token, "application/json", body)
                                .ifPresent(objections::add);
                    }
                    objection(operation, address, token, "text/plain", "text").ifPresent(objections::add);
                } else {
                    objection(operation, address, token, "", "").ifPresent(objections::add);
                }
            }
        }
        assertThat(objections).isEmpty();
    }

    private static List<String> addresses(Operation operation) {
        List<String> addresses = new ArrayList<>();
        for (String name : NAMES) {
            addresses.add(operation.path().replaceAll("\\{[^}]+}", name));
        }
        if (!operation.hasBody()) {
            addresses.add(addresses.get(0) + BAD_CURSOR);
        }
        return addresses.stream().distinct().toList();
    }

    private Optional<String> objection(
            Operation operation, String address, Optional<String> token, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.base().resolve(address))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Language", "kk")
                .method(
                        operation.method(),
                        operation.hasBody()
                                ? HttpRequest.BodyPublishers.ofString(body)
                                : HttpRequest.BodyPublishers.noBody());
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return complaint(answer)
                .map(what -> address + ": " + what + " (" + type + " " + body.substring(0, Math.min(30, body.length()))
                        + ", token "
                        + token.map(bearer -> bearer.equals(FORGED) ? "forged" : "every role")
                                .orElse("none")
                        + "): " + answer.statusCode() + " " + answer.body());
    }

    @TestFactory
    Stream<DynamicTest> bodiesBeyondEveryLimitAreRefused() {
        return DESCRIBED.stream()
                .flatMap(this::operations)
                .filter(Operation::hasBody)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertThat(objection(
                                operation,
                                addresses(operation).get(0),
                                Optional.of(everyRole),
                                "application/json",
                                TOO_LARGE))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> oddLimitsAndHeadersAreNoServerError() {
        return DESCRIBED.stream()
                .flatMap(this::operations)
                .filter(operation -> operation.method().equals("GET"))
                .map(operation ->
                        DynamicTest.dynamicTest(operation.toString(), () -> tryOddLimitsAndHeaders(operation)));
    }

    private void tryOddLimitsAndHeaders(Operation operation) throws IOException, InterruptedException {
        List<String> objections = new ArrayList<>();
        for (String limit : ODD_LIMITS) {
            oddRequest(operation, "?limit=" + limit, Optional.empty()).ifPresent(objections::add);
        }
        for (Map.Entry<String, String> header : ODD_HEADERS) {
            oddRequest(operation, "", Optional.of(header)).ifPresent(objections::add);
        }
        assertThat(objections).isEmpty();
    }

    /** Reads no body of a success: a stream that is there goes on for ever. */
    private Optional<String> oddRequest(Operation operation, String query, Optional<Map.Entry<String, String>> header)
            throws IOException, InterruptedException {
        String path = operation.path().replace("{stream}", "board").replaceAll("\\{[^}]+}", "nothing");
        HttpRequest.Builder request = HttpRequest.newBuilder(system.base().resolve(path + query))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Language", "kk")
                .header("Authorization", "Bearer " + everyRole);
        header.ifPresent(odd -> request.header(odd.getKey(), odd.getValue()));
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() < 400) {
                return Optional.empty();
            }
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return complaint(answer.statusCode(), answer.headers(), text)
                    .map(what -> what + " (" + query
                            + header.map(Object::toString).orElse("") + "): " + answer.statusCode() + " " + text);
        }
    }

    private static Optional<String> complaint(HttpResponse<String> answer) {
        return complaint(answer.statusCode(), answer.headers(), answer.body());
    }

    private static Optional<String> complaint(int status, HttpHeaders headers, String body) {
        if (status < 400) {
            return Optional.empty();
        }
        if (status >= 500) {
            return Optional.of("a server error");
        }
        if (!headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                || !body.contains("\"type\":\"https://dauys.org/problems/")) {
            return Optional.of("a refusal that is no problem");
        }
        if (!headers.firstValue("Content-Language").equals(Optional.of("kk"))) {
            return Optional.of("a problem in another language");
        }
        return body.contains("Exception") || body.contains("org.dauys.")
                ? Optional.of("a problem that tells of our code")
                : Optional.empty();
    }

    private Stream<Operation> operations(ServiceName service) {
        JsonNode paths = describe(service).path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (List.of("get", "post", "put", "delete", "patch").contains(method)) {
                operations.add(new Operation(service, method.toUpperCase(java.util.Locale.ROOT), path.getKey()));
            }
        }));
        assertThat(operations).as("operations of " + service.processName()).isNotEmpty();
        return operations.stream();
    }

    private JsonNode describe(ServiceName service) {
        HttpRequest request = HttpRequest.newBuilder(system.base().resolve("/openapi/" + service.processName()))
                .build();
        try {
            return json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
