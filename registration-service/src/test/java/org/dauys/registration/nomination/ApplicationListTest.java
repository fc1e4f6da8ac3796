package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications of the caller's territories, one after the other. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationListTest {

    private TestPrimary primary;
    private String local;
    private String regional;
    private String other;

    @BeforeEach
    void primaryWithContests() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        regional = primary.contest("regional", TestPrimary.AKMOLA);
        other = primary.contest("local", STEPNOGORSK);
    }

    @Test
    void listShowsOfEachApplicationWhatItShowsAlone() {
        TestCandidate registered = primary.register(TestCandidate.woman(KOKSHETAU, local, regional));
        TestCandidate sentBack = applied(TestCandidate.woman(KOKSHETAU, local));
        for (String version : List.of("1", "3")) {
            sentBack.decide(primary, version, correction(version.equals("1") ? "photo" : "income"))
                    .statusCode(200);
            if (version.equals("1")) {
                participant(sentBack.account())
                        .header("If-Match", "\"2\"")
                        .body(sentBack.request())
                        .put(primary.path("/applications/" + sentBack.applicationId()))
                        .then()
                        .statusCode(200);
            }
        }
        TestCandidate tooYoung = applied(TestCandidate.born(LocalDate.of(2010, 1, 1), true, STEPNOGORSK, other));

        List<Map<String, Object>> listed =
                registrar().get(primary.path("/applications")).path("items");

        assertThat(listed.stream().map(item -> item.get("id")))
                .containsExactly(registered.applicationId(), sentBack.applicationId(), tooYoung.applicationId());
        for (Map<String, Object> item : listed) {
            Map<String, Object> alone = registrar()
                    .get(primary.path("/applications/" + item.get("id")))
                    .jsonPath()
                    .getMap("$");
            assertThat(item).isEqualTo(alone);
        }
        assertThat(listed.get(0)).containsEntry("candidacy_id", registered.candidacyId());
        assertThat(listed.get(1))
                .extractingByKey("fields_to_correct")
                .asString()
                .contains("documents.income");
        assertThat(listed.get(2)).extractingByKey("unmet_rules").asList().isNotEmpty();
        assertThat((List<?>) registrarOf(STEPNOGORSK)
                        .get(primary.path("/applications"))
                        .path("items"))
                .hasSize(1);
    }

    private TestCandidate applied(TestCandidate candidate) {
        candidate.apply(primary);
        return candidate;
    }

    private static Map<String, Object> correction(String document) {
        return Map.of(
                "decision", "CORRECT",
                "reason", "r",
                "fields", List.of(Map.of("field", "documents." + document, "reason", "r")));
    }
}
