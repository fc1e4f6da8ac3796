package org.dauys.program.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.program.testing.People.anyone;
import static org.dauys.program.testing.People.assertProblem;
import static org.dauys.program.testing.People.citizen;
import static org.dauys.program.testing.People.editor;
import static org.dauys.program.testing.People.primary;
import static org.dauys.program.testing.People.propose;
import static org.dauys.program.testing.People.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.program.text.ShortText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ThemesTest {

    @Inject
    Themes themes;

    @Inject
    Sql sql;

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        elsewhere.shutdownNow();
    }

    @Test
    void textsInBothLanguagesFindTheirTheme() {
        ThemeDictionary dictionary = themes.dictionary();
        assertThat(dictionary.themeOf("Просим отремонтировать дороги и поставить светофоры"))
                .isEqualTo("roads");
        assertThat(dictionary.themeOf("Көшедегі жолдарды жөндеп, жарықтандыруды қосыңыздар"))
                .isEqualTo("roads");
        assertThat(dictionary.themeOf("В поликлинике не хватает врачей и медсестёр"))
                .isEqualTo("health");
        assertThat(dictionary.themeOf("Ауылдағы ауруханаға дәрігерлер керек")).isEqualTo("health");
        assertThat(dictionary.themeOf("Школам нужны учителя математики")).isEqualTo("education");
        assertThat(dictionary.themeOf("Мектептерде оқулықтар жетіспейді")).isEqualTo("education");
        assertThat(dictionary.themeOf("Очередники ждут квартиры годами")).isEqualTo("housing");
        assertThat(dictionary.themeOf("Жас отбасыларға пәтерлер мен ипотека қажет"))
                .isEqualTo("housing");
        assertThat(dictionary.themeOf("Повысьте пособия многодетным матерям")).isEqualTo("social-support");
        assertThat(dictionary.themeOf("Көпбалалы аналарға жәрдемақыны көбейтіңіз"))
                .isEqualTo("social-support");
        assertThat(dictionary.themeOf("Сделайте городской праздник весной")).isEqualTo("other");
        assertThat(dictionary.themeOf("")).isEqualTo("other");
    }

    @Test
    void aChangedDictionarySortsAnewWhatNobodyHasReviewed() {
        String programme = publish(primary(), "kz-akmola-kokshetau");
        String unreviewed = id(propose(citizen(), programme, "Хотим катков и лыжную базу"));
        String reviewed = id(propose(citizen(), programme, "Ещё больше катков для детей"));
        assertThat(theme(unreviewed)).isEqualTo("other");
        editor("*").body(Map.of("theme", "other")).put("/api/proposals/{id}/theme", reviewed);

        Response before = anyone().get("/api/themes/health");
        List<String> russian = new ArrayList<>(before.jsonPath().getList("words.ru", String.class));
        russian.add("катки");
        Map<String, Object> changed = Map.of(
                "name", before.jsonPath().getMap("name"),
                "words", Map.of("kk", before.jsonPath().getList("words.kk"), "ru", russian));
        assertProblem(editor("*").body(changed).put("/api/themes/health"), 428, "precondition-required");
        Response after = editor("*")
                .header("If-Match", before.header("ETag"))
                .body(changed)
                .put("/api/themes/health");

        assertThat(after.statusCode()).as(after.asString()).isEqualTo(200);
        assertThat(theme(unreviewed)).isEqualTo("health");
        assertThat(theme(reviewed)).isEqualTo("other");
        assertProblem(
                editor("*")
                        .header("If-Match", before.header("ETag"))
                        .body(changed)
                        .put("/api/themes/health"),
                412,
                "stale");
    }

    @Test
    void anAnswerGivenWhileTheDictionaryChangesStays() throws Exception {
        String proposal =
                id(propose(citizen(), publish(primary(), "kz-akmola-kokshetau"), "Откройте бассейны в городе"));
        Map<String, Object> answer =
                Map.of("state", "ACCEPTED", "reason", Map.of("kk", "Қабылданды", "ru", "Принято, включим в план"));

        Future<Response> answered = QuarkusTransaction.requiringNew().call(() -> {
            Theme health = themes.theme("health");
            List<String> russian = new ArrayList<>(health.words().ru());
            russian.add("бассейн");
            ShortText name = new ShortText(
                    health.name().kk(),
                    health.name().ru(),
                    Optional.of(health.name().en()));
            themes.change(
                    "health",
                    new ThemeContent(name, new ThemeWords(health.words().kk(), russian)),
                    "\"" + health.version() + "\"");
            Future<Response> answering = elsewhere.submit(() ->
                    editor("*").header("If-Match", "\"1\"").body(answer).post("/api/proposals/{id}/answers", proposal));
            await().until(() -> answering.isDone() || somebodyWaitsForARow());
            return answering;
        });

        assertThat(answered.get().statusCode()).as(answered.get().asString()).isEqualTo(201);
        JsonPath read = anyone().get("/api/proposals/{id}", proposal).jsonPath();
        assertThat(read.getString("state")).isEqualTo("ACCEPTED");
        assertThat(read.getInt("version")).isEqualTo(2);
        assertThat(read.getString("theme")).isEqualTo("health");
    }

    private boolean somebodyWaitsForARow() {
        return QuarkusTransaction.suspendingExisting()
                .call(() -> sql.exists("select 1 from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'"));
    }

    @Test
    void onlyAnEditorOfAllTerritoriesChangesTheDictionary() {
        JsonPath roads = anyone().get("/api/themes/roads").jsonPath();
        Map<String, Object> same = Map.of("name", roads.getMap("name"), "words", roads.getMap("words"));
        assertProblem(
                editor("kz-akmola").header("If-Match", "*").body(same).put("/api/themes/roads"), 403, "forbidden");
        assertProblem(citizen().header("If-Match", "*").body(same).put("/api/themes/roads"), 403, "forbidden");
        assertProblem(anyone().get("/api/themes/fishing"), 404, "not-found");
    }

    private static String id(Response received) {
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        return received.jsonPath().getString("id");
    }

    private static String theme(String proposal) {
        return anyone().get("/api/proposals/{id}", proposal).jsonPath().getString("theme");
    }
}
