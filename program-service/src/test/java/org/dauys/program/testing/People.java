package org.dauys.program.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.TestTokens;

/** Requests as different people make them. */
public final class People {

    private People() {}

    /** Someone without a token. */
    public static RequestSpecification anyone() {
        return RestAssured.given().contentType("application/json").header("Accept-Language", "en");
    }

    /** A new citizen. */
    public static RequestSpecification citizen() {
        return citizen(UUID.randomUUID());
    }

    /** This citizen. */
    public static RequestSpecification citizen(UUID account) {
        return bearer(TestTokens.identity(account.toString(), List.of("participant"), List.of()));
    }

    /** An editor of these territories. */
    public static RequestSpecification editor(String... territories) {
        return bearer(TestTokens.identity(
                UUID.randomUUID().toString(), List.of("participant", "editor"), List.of(territories)));
    }

    private static RequestSpecification bearer(String token) {
        return anyone().header("Authorization", "Bearer " + token);
    }

    /** A programme of a territory in a primary of its own. */
    public static Map<String, Object> programme(String primary, String territory) {
        return Map.of(
                "primary",
                primary,
                "territory_id",
                territory,
                "title",
                Map.of("kk", "Көкшетау бағдарламасы", "ru", "Программа Кокшетау"),
                "blocks",
                List.of(block("roads", "Дороги"), block("schools", "Школы")));
    }

    /** A part of a programme. */
    public static Map<String, Object> block(String id, String heading) {
        return Map.of(
                "id", id,
                "heading", Map.of("kk", heading, "ru", heading, "en", heading),
                "text", Map.of("kk", "Мәтін", "ru", "Текст\nв две строки"));
    }

    /** Publishes a programme and returns its id. */
    public static String publish(String primary, String territory) {
        Response response = editor("*").body(programme(primary, territory)).post("/api/programmes");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }

    /** Makes a proposal in Russian. */
    public static Response propose(RequestSpecification who, String programme, String text) {
        return who.body(Map.of("programme_id", programme, "text", text, "language", "ru"))
                .post("/api/proposals");
    }

    /** A name of a primary that no other test uses. */
    public static String primary() {
        return "p-" + UUID.randomUUID();
    }

    /** Checks status and type of a problem. */
    public static void assertProblem(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("https://dauys.org/problems/" + slug);
    }
}
