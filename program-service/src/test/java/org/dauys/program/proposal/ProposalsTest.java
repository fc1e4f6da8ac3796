package org.dauys.program.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.program.testing.People.anyone;
import static org.dauys.program.testing.People.assertProblem;
import static org.dauys.program.testing.People.citizen;
import static org.dauys.program.testing.People.editor;
import static org.dauys.program.testing.People.primary;
import static org.dauys.program.testing.People.propose;
import static org.dauys.program.testing.People.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dauys.events.programme.ProposalAnswered;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.program.testing.ProgrammeTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProposalsTest {

    private static final Map<String, Object> ACCEPTED =
            Map.of("state", "ACCEPTED", "reason", Map.of("kk", "Қабылданды", "ru", "Принято, включим в план"));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private String programme;

    @BeforeEach
    void publishProgramme() {
        programme = publish(primary(), "kz-akmola-kokshetau");
    }

    @Test
    void aProposalIsReceivedWithItsThemeAndWithoutItsAuthor() {
        UUID author = UUID.randomUUID();
        Response received = propose(citizen(author), programme, "Отремонтируйте дорогу и тротуары на улице Абая");

        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        assertThat(received.jsonPath().getString("state")).isEqualTo("RECEIVED");
        assertThat(received.jsonPath().getString("theme")).isEqualTo("roads");
        String id = received.jsonPath().getString("id");
        Response read = anyone().get("/api/proposals/{id}", id);
        assertThat(read.asString()).doesNotContain(author.toString());
        assertThat(read.jsonPath().getList("history.state")).isEqualTo(List.of("RECEIVED"));
        assertThat(citizen(author).get("/api/proposals/mine").jsonPath().getList("items.id"))
                .isEqualTo(List.of(id));
        assertThat(citizen().get("/api/proposals/mine").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aProposalOnABlockNeedsABlockOfTheProgramme() {
        Map<String, Object> proposal =
                Map.of("programme_id", programme, "text", "Больше остановок автобуса", "language", "ru");
        Map<String, Object> onRoads = new java.util.HashMap<>(proposal);
        onRoads.put("block_id", "roads");
        assertThat(citizen().body(onRoads).post("/api/proposals").jsonPath().getString("block_id"))
                .isEqualTo("roads");
        onRoads.put("block_id", "harbours");
        assertProblem(citizen().body(onRoads).post("/api/proposals"), 422, "unknown-block");
        onRoads.put("programme_id", UUID.randomUUID().toString());
        assertProblem(citizen().body(onRoads).post("/api/proposals"), 404, "not-found");
    }

    @Test
    void anAnswerSaysWhatBecameOfItAndIsAnnounced() {
        String id = received("Постройте новую школу в микрорайоне");
        assertProblem(editor("*").body(ACCEPTED).post("/api/proposals/{id}/answers", id), 428, "precondition-required");
        Response answered =
                editor("kz-akmola").header("If-Match", "\"1\"").body(ACCEPTED).post("/api/proposals/{id}/answers", id);
        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(201);
        assertProblem(
                editor("*").header("If-Match", "\"1\"").body(ACCEPTED).post("/api/proposals/{id}/answers", id),
                412,
                "stale");

        JsonPath read = anyone().get("/api/proposals/{id}", id).jsonPath();
        assertThat(read.getString("state")).isEqualTo("ACCEPTED");
        assertThat(read.getList("history.state")).isEqualTo(List.of("RECEIVED", "ACCEPTED"));
        assertThat(read.getString("history[1].reason.ru")).isEqualTo("Принято, включим в план");
        ProgrammeTopic topic = new ProgrammeTopic(bootstrapServers);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        topic.messages(programme, "org.dauys.proposal-answered.v1", ProposalAnswered.class).stream()
                                .anyMatch(message -> message.proposalId().equals(id)
                                        && message.state().equals("ACCEPTED")));
    }

    @Test
    void onlyAnEditorOfTheTerritoryAnswers() {
        String id = received("Нужен новый детсад рядом с домом");
        assertProblem(
                anyone().header("If-Match", "\"1\"").body(ACCEPTED).post("/api/proposals/{id}/answers", id),
                401,
                "unauthorized");
        assertProblem(
                citizen().header("If-Match", "\"1\"").body(ACCEPTED).post("/api/proposals/{id}/answers", id),
                403,
                "forbidden");
        assertProblem(
                editor("kz-turkistan")
                        .header("If-Match", "\"1\"")
                        .body(ACCEPTED)
                        .post("/api/proposals/{id}/answers", id),
                403,
                "forbidden");
        assertProblem(
                editor("*")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("state", "RECEIVED", "reason", ACCEPTED.get("reason")))
                        .post("/api/proposals/{id}/answers", id),
                400,
                "invalid-request");
    }

    @Test
    void eachAccountSupportsOnceHoweverOftenAtTheSameTime() {
        String id = received("Откройте аптеку и поликлинику в посёлке");
        UUID supporter = UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> citizen(supporter)
                                    .post("/api/proposals/{id}/support", id)
                                    .statusCode(),
                            threads))
                    .limit(8)
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
        } finally {
            threads.shutdownNow();
        }
        Response other = citizen().post("/api/proposals/{id}/support", id);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.jsonPath().getLong("supports")).isEqualTo(2);
        assertThat(anyone().get("/api/proposals/{id}", id).jsonPath().getLong("supports"))
                .isEqualTo(2);
        assertProblem(anyone().post("/api/proposals/{id}/support", id), 401, "unauthorized");
        assertProblem(citizen().post("/api/proposals/{id}/support", UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void oneAccountMakesOnlySoManyProposalsADay() {
        UUID author = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            assertThat(propose(citizen(author), programme, "Предложение о чём-нибудь номер " + i)
                            .statusCode())
                    .isEqualTo(201);
        }
        Response refused = propose(citizen(author), programme, "Ещё одно предложение");
        assertProblem(refused, 429, "too-many-proposals");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(propose(citizen(), programme, "Предложение другого человека").statusCode())
                .isEqualTo(201);
    }

    @Test
    void textsHaveLimits() {
        assertProblem(propose(citizen(), programme, "коротко"), 400, "invalid-request");
        assertProblem(propose(citizen(), programme, "ы".repeat(4001)), 400, "invalid-request");
        assertProblem(propose(citizen(), programme, "с нулём \u0000 внутри"), 400, "invalid-request");
        assertProblem(
                citizen()
                        .body(Map.of("programme_id", programme, "text", "Some text of length", "language", "tlh"))
                        .post("/api/proposals"),
                400,
                "invalid-request");
        assertThat(anyone().get("/api/proposals?programme=" + programme)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aCharacterOfTwoUnitsCountsAsOne() {
        assertProblem(propose(citizen(), programme, "\uD83D\uDE4F".repeat(5)), 400, "invalid-request");

        Response received = propose(citizen(), programme, "\uD83D\uDE4F".repeat(4000));
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        assertProblem(propose(citizen(), programme, "\uD83D\uDE4F".repeat(4001)), 400, "invalid-request");
    }

    @Test
    void theListIsFilteredAndGoesPageByPage() {
        received("Почините дорогу у моста");
        received("Дороги в нашем районе разбиты");
        String school = received("Школе нужны учебники");
        JsonPath roads = anyone().get("/api/proposals?theme=roads&limit=1&programme=" + programme)
                .jsonPath();
        assertThat(roads.getList("items.text")).isEqualTo(List.of("Дороги в нашем районе разбиты"));
        JsonPath next = anyone().get("/api/proposals?theme=roads&limit=1&programme=" + programme + "&cursor="
                        + roads.getString("next"))
                .jsonPath();
        assertThat(next.getList("items.text")).isEqualTo(List.of("Почините дорогу у моста"));
        assertThat(next.getString("next")).isNull();

        editor("*").header("If-Match", "\"1\"").body(ACCEPTED).post("/api/proposals/{id}/answers", school);
        assertThat(anyone().get("/api/proposals?state=ACCEPTED&programme=" + programme)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(school));
        assertProblem(anyone().get("/api/proposals?cursor=nonsense"), 400, "invalid-request");
    }

    @Test
    void aReviewedThemeStays() {
        String id = received("Почините дорогу у моста");
        assertProblem(
                editor("*").body(Map.of("theme", "fishing")).put("/api/proposals/{id}/theme", id),
                422,
                "unknown-theme");
        Response corrected = editor("*").body(Map.of("theme", "housing")).put("/api/proposals/{id}/theme", id);
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.jsonPath().getString("theme")).isEqualTo("housing");
        assertThat(corrected.jsonPath().getBoolean("theme_reviewed")).isTrue();
    }

    private String received(String text) {
        Response response = propose(citizen(), programme, text);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }
}
