package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Officials.secretaryOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registrar of an office finds in the queue. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class QueueFilterTest {

    private TestPrimary primary;
    private String local;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
    }

    @Test
    void missingDocumentsAreThoseThatTheNominationWantsAndNobodyBrought() {
        operator()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "required_documents", List.of("photo"),
                        "required_of_organisations", List.of("ppo_protocol"),
                        "correction_rounds", 2,
                        "correction_days", 3,
                        "decision_days", 5,
                        "claim_hours", 8,
                        "holidays", List.of()))
                .put(primary.path("/nomination/settings"))
                .then()
                .statusCode(200);
        TestCandidate complete = TestCandidate.woman(KOKSHETAU, local);
        complete.with("documents", List.of(photo(complete))).apply(primary);
        TestCandidate without = TestCandidate.woman(KOKSHETAU, local);
        without.apply(primary);
        String nominated = nominated();

        assertThat(queue("?missing_documents=false")).containsExactly(complete.applicationId());
        assertThat(queue("?missing_documents=true")).containsExactly(without.applicationId(), nominated);
        registrarOf(KOKSHETAU)
                .get(primary.path("/applications/queue"))
                .then()
                .body(
                        "items.missing_documents",
                        equalTo(List.of(List.of(), List.of("photo"), List.of("photo", "ppo_protocol"))));
    }

    @Test
    void nominationTellsOrganisationsFromThosePresentingThemselves() {
        TestCandidate self = TestCandidate.woman(KOKSHETAU, local);
        self.apply(primary);
        String nominated = nominated();

        assertThat(queue("?nomination=SELF")).containsExactly(self.applicationId());
        assertThat(queue("?nomination=PPO")).containsExactly(nominated);
        assertThat(queue("?nomination=PPO&missing_documents=true")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Әлия Ғалымқызы, әлия",
        "Әлия Ғалымқызы, ғАЛЫМҚЫЗЫ",
        "ҚАЙРАТ ҢҰРЛАН, қайрат ңұрлан",
        "Өтеген Үміт, ӨТЕГЕН ҮМІТ",
        "Һәкім Іңкәр, һӘКІМ іҢКӘР",
        "Қайрат Нұрлан, Кайрат Нурлан",
        "Ёлкин Пётр, ёЛКИН",
        "Ahmetova Aigerim, AIGERIM"
    })
    void nameIsFoundInSmallAndLargeLettersOfEveryAlphabet(String name, String text) {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local)
                .with("name", Map.of("kk", name, "ru", "Другое имя", "en", "Another name"));
        person.apply(primary);

        assertThat(queue("?text={text}", text)).containsExactly(person.applicationId());
        assertThat(queue("?text={text}", text + "х")).isEmpty();
    }

    @Test
    void textStandsForItself() {
        TestCandidate person = TestCandidate.woman(KOKSHETAU, local).with("name", TestPrimary.text("Ахметова Әлия"));
        person.apply(primary);

        assertThat(queue("?text={text}", "ова  әл")).containsExactly(person.applicationId());
        for (String text : List.of("%%", "А_метова", "Ахм%ва", "Әлия kk Ахметова", "\\Ахметова")) {
            assertThat(queue("?text={text}", text)).isEmpty();
        }
    }

    private String nominated() {
        return secretaryOf(KOKSHETAU)
                .body(TestCandidate.woman(KOKSHETAU, local)
                        .with("ppo_code", "PPO-17")
                        .with("meeting_date", "2026-09-02")
                        .with("protocol_number", "3")
                        .with("attended", 20)
                        .with("for", 11)
                        .request())
                .post(primary.path("/ppo-nominations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> photo(TestCandidate of) {
        return Map.of("kind", "photo", "id", TestDocument.upload(participant(of.account())));
    }

    private List<String> queue(String filter, Object... values) {
        return registrarOf(KOKSHETAU)
                .get(primary.path("/applications/queue" + filter), values)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
