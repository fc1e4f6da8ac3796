package org.dauys.registration.calendar;

import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.dauys.registration.scenario.TestPrimary.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each feature says of a change, in a primary that has something of everything. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CalendarEffectsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant opens =
            now.plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.DAYS).plus(HOUR);
    private final Instant closes = opens.plus(Duration.ofDays(3));
    private TestPrimary primary;
    private String contest;
    private TestCandidate candidate;

    @BeforeEach
    void primaryWithCandidates() {
        primary = TestPrimary.with(phases(now.plus(HOUR), now.plus(DAY), opens, closes));
        contest = primary.contest("local", KOKSHETAU);
        candidate = primary.register(TestCandidate.woman(KOKSHETAU, contest));
        primary.register(TestCandidate.woman(KOKSHETAU, contest));
    }

    @Test
    void meetingsAndDebatesThatTheCampaignMovesAwayFromAreListed() {
        String meeting = participant(candidate.account())
                .body(event("candidacy_id", candidate.candidacyId()))
                .post(primary.path("/campaign/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String debate = registrar()
                .body(event("contest_id", contest))
                .post(primary.path("/campaign/debates"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ValidatableResponse kept = preview(now.plus(HOUR), now.plus(DAY), opens, closes);
        effect(kept, "meetings-outside-campaign", 0, 0);
        effect(kept, "debates-outside-their-days", 0, 0);
        ValidatableResponse shorter = preview(now.plus(HOUR), now.plusSeconds(600), opens, closes);
        effect(shorter, "meetings-outside-campaign", 0, 1);
        effect(shorter, "debates-outside-their-days", 0, 1);
        shorter.body("effects.find { it.code == 'meetings-outside-campaign' }.examples.id", equalTo(List.of(meeting)))
                .body("effects.find { it.code == 'debates-outside-their-days' }.examples.id", equalTo(List.of(debate)))
                .body(
                        "effects.find { it.code == 'debates-outside-their-days' }.examples[0].at",
                        equalTo(now.plusSeconds(1800).toString()));
    }

    @Test
    void deadlinesThatVotingMovesBeforeAreCounted() {
        TestCandidate waits = TestCandidate.woman(KOKSHETAU, contest);
        waits.apply(primary);
        TestCandidate corrects = TestCandidate.woman(KOKSHETAU, contest);
        corrects.apply(primary);
        corrects.decide(
                        primary,
                        "1",
                        Map.of(
                                "decision",
                                "CORRECT",
                                "reason",
                                "please complete",
                                "fields",
                                List.of(Map.of("field", "documents.photo", "reason", "is missing"))))
                .statusCode(200);
        TestCase.open(primary, candidate.candidacyId());
        participant(UUID.randomUUID().toString())
                .body(Map.of("candidacy_id", candidate.candidacyId(), "ground", "BRIBERY", "text", "Flour for votes"))
                .post(primary.path("/complaints"))
                .then()
                .statusCode(201);

        ValidatableResponse kept = preview(now.plus(HOUR), now.plus(DAY), opens, closes);
        effect(kept, "complaints-undecided", 1, 1);
        effect(kept, "corrections-due", 1, 1);
        effect(kept, "corrections-due-after-nomination", 1, 1);
        effect(kept, "cases-due-after-opening", 0, 0);
        // A case is looked at within a day, an application within some working days.
        ValidatableResponse earlier = preview(now.plus(Duration.ofDays(30)), now.plus(DAY), now.plus(HOUR), closes);
        effect(earlier, "decisions-due-after-opening", 0, 1);
        effect(earlier, "corrections-due-after-opening", 0, 1);
        effect(earlier, "corrections-due-after-nomination", 1, 0);
        effect(earlier, "cases-due-after-opening", 0, 1);
        effect(earlier, "cases-due-after-close", 0, 0);
        effect(earlier, "appeals-undecided", 0, 0);
        earlier.body(
                "effects.find { it.code == 'decisions-due-after-opening' }.examples.id",
                equalTo(List.of(waits.applicationId())));
    }

    @Test
    void enrolmentThatVotingOutlastsIsSaidAndTokensThatAreOutStayGood() {
        preview(now.plus(HOUR), now.plus(DAY), opens, closes.plus(DAY))
                .body("effects.find { it.code == 'enrolment-days' }.now", equalTo(6))
                .body("effects.find { it.code == 'voting-hours-without-enrolment' }.now", equalTo(0))
                .body("effects.find { it.code == 'voting-hours-without-enrolment' }.then", equalTo(24))
                .body("effects.find { it.code == 'elections-with-final-papers' }.then", equalTo(0))
                .body("effects.findAll { it.code == 'members-enrolled' }", hasSize(0))
                .body("voting_tokens_now.issued_until", equalTo(closes.toString()))
                .body(
                        "voting_tokens_now.ballots_until",
                        equalTo(closes.plusSeconds(60).toString()))
                .body(
                        "voting_tokens_then.issued_until",
                        equalTo(closes.plus(DAY).toString()));
    }

    private ValidatableResponse preview(Instant nomination, Instant campaign, Instant opens, Instant closes) {
        return operator()
                .body(Map.of(
                        "phases",
                        phases(nomination, campaign, opens, closes),
                        "reason",
                        text("Asked for"),
                        "decision_number",
                        "17"))
                .post(primary.path("/calendar/preview"))
                .then()
                .statusCode(200);
    }

    private static void effect(ValidatableResponse preview, String code, int now, int then) {
        String found = "effects.find { it.code == '" + code + "' }";
        preview.body(found + ".now", equalTo(now)).body(found + ".then", equalTo(then));
    }

    /** Enrolment of two days before the days of voting, and during them as they were first. */
    private List<Map<String, Object>> phases(
            Instant nomination, Instant campaign, Instant votingOpens, Instant votingCloses) {
        List<Map<String, Object>> phases = new ArrayList<>();
        phases.add(phase("NOMINATION", now.minus(HOUR), nomination));
        phases.add(phase("CAMPAIGN", now.minus(HOUR), campaign));
        phases.add(phase("ENROLMENT", opens.minus(DAY.multipliedBy(2)), closes));
        phases.add(phase("VOTING", votingOpens, votingCloses));
        return phases;
    }

    private Map<String, Object> event(String whose, String id) {
        Map<String, Object> event = new HashMap<>();
        event.put(whose, id);
        event.put("territory_id", KOKSHETAU);
        event.put("topic", text("Roads"));
        event.put("place", "School 3");
        event.put("starts_at", now.plusSeconds(1800).toString());
        return event;
    }
}
