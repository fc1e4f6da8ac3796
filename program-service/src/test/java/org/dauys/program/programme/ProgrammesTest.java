package org.dauys.program.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.program.testing.People.anyone;
import static org.dauys.program.testing.People.assertProblem;
import static org.dauys.program.testing.People.block;
import static org.dauys.program.testing.People.citizen;
import static org.dauys.program.testing.People.editor;
import static org.dauys.program.testing.People.primary;
import static org.dauys.program.testing.People.programme;
import static org.dauys.program.testing.People.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dauys.events.programme.ProgrammePublished;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.program.ProgramProblem;
import org.dauys.program.testing.ProgrammeTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProgrammesTest {

    private static final String TERRITORY = "kz-akmola-kokshetau";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    DataSource database;

    @Inject
    ProblemMessages messages;

    @Test
    void aPublishedProgrammeIsPublicAndAnnounced() {
        String primary = primary();
        Response created =
                editor("kz-akmola").body(programme(primary, TERRITORY)).post("/api/programmes");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        String id = created.jsonPath().getString("id");

        JsonPath read = anyone().get("/api/programmes/" + id).jsonPath();
        assertThat(read.getString("title.kk")).isEqualTo("Көкшетау бағдарламасы");
        assertThat(read.getString("title.en")).isEqualTo("Программа Кокшетау");
        assertThat(read.getList("blocks.id")).isEqualTo(List.of("roads", "schools"));

        ProgrammeTopic topic = new ProgrammeTopic(bootstrapServers);
        String ceType = "org.dauys.programme-published.v1";
        await().atMost(Duration.ofSeconds(20)).until(() -> !topic.messages(id, ceType, ProgrammePublished.class)
                .isEmpty());
        ProgrammePublished message =
                topic.messages(id, ceType, ProgrammePublished.class).get(0);
        assertThat(message.sha256()).isEqualTo(read.getString("sha256"));
        assertThat(message.territoryId()).isEqualTo(TERRITORY);
        assertThat(message.blocks()).isEqualTo(2);
    }

    @Test
    void aNewVersionLeavesTheEarlierOneAsItWas() {
        String id = publish(primary(), TERRITORY);
        Map<String, Object> next = Map.of(
                "title", Map.of("kk", "Екінші нұсқа", "ru", "Вторая версия"),
                "blocks", List.of(block("roads", "Дороги и мосты")));

        assertProblem(editor("*").body(next).post("/api/programmes/{id}/versions", id), 428, "precondition-required");
        assertProblem(
                editor("*").header("If-Match", "\"7\"").body(next).post("/api/programmes/{id}/versions", id),
                412,
                "stale");
        Response published =
                editor("*").header("If-Match", "\"1\"").body(next).post("/api/programmes/{id}/versions", id);

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
        assertThat(anyone().get("/api/programmes/{id}", id).header("ETag")).isEqualTo("\"2\"");
        assertThat(anyone().get("/api/programmes/{id}/versions/1", id)
                        .jsonPath()
                        .getString("title.ru"))
                .isEqualTo("Программа Кокшетау");
        assertThat(anyone().get("/api/programmes/{id}/versions/2", id)
                        .jsonPath()
                        .getString("title.ru"))
                .isEqualTo("Вторая версия");
        assertProblem(anyone().get("/api/programmes/{id}/versions/3", id), 404, "not-found");
    }

    @Test
    void aTerritoryHasOneProgrammeInAPrimary() {
        String primary = primary();
        publish(primary, TERRITORY);
        assertProblem(editor("*").body(programme(primary, TERRITORY)).post("/api/programmes"), 409, "programme-exists");
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldThatTheProgrammeExists() {
        Map<String, Object> programme = programme(primary(), TERRITORY);
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                        i -> editor("*").body(programme).post("/api/programmes").statusCode())
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyGetsTheSameAnswer() {
        UUID key = UUID.randomUUID();
        String primary = primary();
        var editor = editor("*").header("Idempotency-Key", key.toString());
        Response first = editor.body(programme(primary, TERRITORY)).post("/api/programmes");
        Response second = editor.body(programme(primary, TERRITORY)).post("/api/programmes");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertProblem(
                editor.body(programme(primary, "kz-akmola-stepnogorsk")).post("/api/programmes"),
                422,
                "idempotency-mismatch");
    }

    @Test
    void onlyAnEditorOfTheTerritoryPublishes() {
        Map<String, Object> programme = programme(primary(), TERRITORY);
        assertProblem(anyone().body(programme).post("/api/programmes"), 401, "unauthorized");
        assertProblem(citizen().body(programme).post("/api/programmes"), 403, "forbidden");
        assertProblem(editor("kz-almaty").body(programme).post("/api/programmes"), 403, "forbidden");
        String id = publish(primary(), TERRITORY);
        assertProblem(
                editor("kz-almaty")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("title", programme.get("title"), "blocks", programme.get("blocks")))
                        .post("/api/programmes/{id}/versions", id),
                403,
                "forbidden");
    }

    @Test
    void badContentIsRefusedAndNothingIsStored() {
        String primary = primary();
        assertProblem(
                editor("*").body(changed(primary, "title", Map.of("kk", "x"))).post("/api/programmes"),
                400,
                "invalid-request");
        assertProblem(
                editor("*").body(changed(primary, "blocks", List.of())).post("/api/programmes"),
                400,
                "invalid-request");
        assertProblem(
                editor("*").body(changed(primary, "territory_id", "Kokshetau")).post("/api/programmes"),
                400,
                "invalid-request");
        assertProblem(
                editor("*")
                        .body(changed(primary, "title", Map.of("kk", "a\u0000b", "ru", "x")))
                        .post("/api/programmes"),
                400,
                "invalid-request");
        assertProblem(
                editor("*")
                        .body(changed(primary, "title", Map.of("kk", "x".repeat(301), "ru", "x")))
                        .post("/api/programmes"),
                400,
                "invalid-request");
        assertProblem(
                editor("*")
                        .body(changed(primary, "blocks", List.of(block("a", "x"), block("a", "y"))))
                        .post("/api/programmes"),
                422,
                "duplicate-block");
        assertProblem(editor("*").body("{\"primary\":").post("/api/programmes"), 400, "malformed-json");
        assertThat(anyone().get("/api/programmes?primary=" + primary).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void theListGoesPageByPage() {
        String primary = primary();
        publish(primary, "kz-akmola-b");
        publish(primary, "kz-akmola-a");
        publish(primary, "kz-akmola-c");
        JsonPath first =
                anyone().get("/api/programmes?limit=2&primary=" + primary).jsonPath();
        assertThat(first.getList("items.territory_id")).isEqualTo(List.of("kz-akmola-a", "kz-akmola-b"));
        JsonPath second = anyone().get(
                        "/api/programmes?limit=2&primary=" + primary + "&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items.territory_id")).isEqualTo(List.of("kz-akmola-c"));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void aPublishedVersionCannotBeChangedInTheDatabase() throws SQLException {
        publish(primary(), TERRITORY);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.executeUpdate("update programme_version set sha256 = repeat('0', 64)"))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void theServiceIsReadyDescribedAndSpeaksThreeLanguages() {
        assertThat(anyone().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(anyone().get("/q/openapi?format=json").jsonPath().getMap("paths"))
                .containsKeys("/api/programmes", "/api/proposals/{id}/answers", "/api/themes/top");
        assertThat(ProgramProblem.values()).allMatch(messages::covers);
    }

    private static Map<String, Object> changed(String primary, String member, Object value) {
        Map<String, Object> programme = new HashMap<>(programme(primary, TERRITORY));
        programme.put(member, value);
        return programme;
    }
}
