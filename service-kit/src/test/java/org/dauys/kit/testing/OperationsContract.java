package org.dauys.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What every service's figures for operators have in common. */
public final class OperationsContract {

    private static final List<String> OTHERS = List.of(
            "member",
            "participant",
            "candidate",
            "ppo-secretary",
            "registrar",
            "controller",
            "observer",
            "trustee",
            "editor",
            "moderator",
            "deputy",
            "station-officer");

    private static final String ACCOUNT = "5e0d2c9c-1c53-4b0c-9f3e-0b7f5f3f2a11";

    private OperationsContract() {}

    /** Operators of the whole country read them, nobody else does. */
    public static void onlyOperatorsRead(String path) {
        assertThat(ask(path, TestTokens.identity(ACCOUNT, "operator")).statusCode())
                .isEqualTo(200);
        for (String role : OTHERS) {
            assertThat(ask(path, TestTokens.identity(ACCOUNT, role)).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(ask(path, TestTokens.identity(ACCOUNT, List.of("operator"), List.of("kz-akmola")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        TestTokens operator = TestTokens.identityClaims(ACCOUNT, List.of("operator"), List.of("*"));
        for (String bad : List.of(
                operator.forge(),
                operator.unsigned(),
                TestTokens.voting("ab".repeat(32), "R8Vsa6GCGCvqg6"),
                TestTokens.identityClaims(ACCOUNT, List.of("operator"), List.of("*"))
                        .claim("aud", "voting")
                        .sign(),
                operator.expired().sign())) {
            assertThat(ask(path, bad).statusCode()).isIn(401, 403);
        }
    }

    /** A request that was answered is counted, by the template of its path. Returns the figures. */
    public static JsonPath aRequestShows(String path, String service) {
        long before = count(figures(path), path);
        JsonPath after = figures(path);
        assertThat(count(after, path)).isGreaterThan(before);
        assertThat(after.getString("service")).isEqualTo(service);
        assertThat(after.getString("pod")).isNotBlank();
        assertThat(after.getLong("requests.by_status.2xx")).isPositive();
        assertThat(after.getLong("requests.in_flight")).isPositive();
        assertThat(after.getLong("process.heap_used_bytes")).isPositive();
        assertThat(after.getInt("process.threads")).isPositive();
        return after;
    }

    /** The figures as an operator reads them. */
    public static JsonPath figures(String path) {
        Response answer = ask(path, TestTokens.identity(ACCOUNT, "operator"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.jsonPath();
    }

    private static long count(JsonPath figures, String path) {
        List<Map<String, Object>> addresses = figures.getList("requests.slowest");
        return addresses.stream()
                .filter(address -> path.equals(address.get("path")))
                .mapToLong(address -> ((Number) address.get("count")).longValue())
                .sum();
    }

    private static Response ask(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }
}
