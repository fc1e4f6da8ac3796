package org.dauys.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.problem.Language;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of a hearing, in which language, and what not. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class HearingNoticeTest {

    private static final Instant UNTIL = Instant.parse("2020-09-23T06:00:00Z");
    private static final String ALMATY = "Asia/Almaty";

    private final String phone = DemoPhone.fresh();
    private TestPrimary primary;
    private String contest;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        contest = primary.contest("local", KOKSHETAU);
    }

    @Test
    void candidateIsToldInTheLanguageInWhichTheyApplied() throws SQLException {
        for (Map.Entry<String, String> expected : Map.of(
                        "kk", "түсініктеме күтеді", "ru", "ждёт вашего объяснения", "en", "asks you to answer")
                .entrySet()) {
            String number = DemoPhone.fresh();
            TestCandidate candidate = candidate(expected.getKey(), number);

            TestCase.open(primary, candidate.candidacyId()).hear(controller()).statusCode(200);

            assertThat(told(number)).singleElement().asString().contains(expected.getValue(), "(" + ALMATY + ")");
        }
    }

    @Test
    void messageSaysNothingOfTheComplaint() throws SQLException {
        TestCandidate candidate = candidate("ru", phone);
        String neighbour = UUID.randomUUID().toString();
        String complaint = participant(neighbour)
                .body(Map.of("candidacy_id", candidate.candidacyId(), "ground", "INSULT", "text", "Shouted at me"))
                .post(primary.path("/complaints"))
                .then()
                .statusCode(201)
                .extract()
                .path("complaint_id");
        String caseId = controllerOf(KOKSHETAU)
                .header("If-Match", "*")
                .body(Map.of("outcome", "OPEN_CASE", "summary", "Shouting in the market"))
                .post(primary.path("/complaints/" + complaint + "/decision"))
                .then()
                .statusCode(200)
                .extract()
                .path("case_id");

        TestCase.of(primary, caseId).hear(controller()).statusCode(200);

        assertThat(told(phone))
                .singleElement()
                .asString()
                .doesNotContain(neighbour, "Shout", "market", "INSULT", caseId, complaint, "Ахметова");
    }

    @Test
    void hearingThatIsRefusedTellsNobody() throws SQLException {
        TestCandidate candidate = candidate("en", phone);
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        one.hear(controllerOf("kz-akmola-stepnogorsk")).statusCode(403);

        one.hear(controller()).statusCode(200);
        one.hear(controller()).statusCode(409);

        assertThat(told(phone)).hasSize(1);
        assertThat(TestDatabase.texts("select id::text from control_notice where case_id = cast(? as uuid)", one.id()))
                .hasSize(1);
    }

    @Test
    void whoseLanguageIsNotKnownIsToldInBothStateLanguages() {
        assertThat(HearingText.of(12, UNTIL, ALMATY, Optional.empty()))
                .contains("№12 іс", "по делу № 12", "23.09.2020 12:00 (Asia/Almaty)");
        assertThat(HearingText.of(12, UNTIL, ALMATY, Optional.of(Language.KK))).doesNotContain("по делу");
    }

    private TestCandidate candidate(String language, String number) throws SQLException {
        TestCandidate candidate = TestCandidate.woman(KOKSHETAU, contest);
        TestDatabase.update(
                "insert into participant (id, phone, created_at) values (cast(? as uuid), ?, now())",
                candidate.account(),
                number);
        candidate.applyIn(language, primary);
        candidate.registered(primary);
        return candidate;
    }

    private static List<String> told(String number) {
        Awaitility.await().until(() -> !DemoPhone.messages(number).isEmpty());
        return DemoPhone.messages(number).stream()
                .map(message -> message.get("text"))
                .toList();
    }
}
