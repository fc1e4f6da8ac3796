package org.dauys.registration.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.campaign.Campaign.as;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class MeetingTest {

    @Inject
    ProblemMessages messages;

    private Campaign campaign;
    private TestCandidate candidate;

    @BeforeEach
    void candidateInTheCampaign() {
        campaign = new Campaign();
        candidate = campaign.candidate();
    }

    @Test
    void candidateAnnouncesAndReportsAMeeting() throws SQLException {
        String meeting = campaign.meets(candidate);
        refused(campaign.reports(candidate, meeting, 40), 409, "campaign-too-early");
        campaign.begin(meeting);

        campaign.reports(candidate, meeting, 40).statusCode(200).body("state", equalTo("HELD"));
        campaign.reports(candidate, meeting, 41).statusCode(200).body("visits", equalTo(41));
        campaign.shown("meetings", meeting)
                .then()
                .header("ETag", equalTo("\"3\""))
                .body("starts_at_local", endsWith("+05:00"))
                .body("candidacy_ids", equalTo(List.of(candidate.candidacyId())))
                .body("announced_by", nullValue());
        assertThat(TestDatabase.texts(
                        "select coalesce(before->>'visits', '-') || ' ' || (after->>'visits') from audit_record"
                                + " where act = 'meeting-reported' and subject = ? order by id",
                        meeting))
                .containsExactly("- 40", "40 41");
    }

    @Test
    void reportOfAnOldVersionIsRefused() throws SQLException {
        String meeting = campaign.meets(candidate);
        campaign.begin(meeting);
        campaign.reports(candidate, meeting, 40).statusCode(200);

        String report = campaign.path("/meetings/" + meeting + "/report");
        Map<String, Object> body = Map.of("visits", 1, "counted", "HEAD_COUNT");
        refused(as(candidate).header("If-Match", "\"1\"").body(body).put(report), 412, "stale");
        refused(as(candidate).body(body).put(report), 428, "precondition-required");
        refused(
                as(candidate)
                        .header("If-Match", "*")
                        .body(Map.of("visits", -1, "counted", "HEAD_COUNT"))
                        .put(report),
                400,
                "invalid-request");
    }

    @Test
    void visitsArePersonsOnlyAsFarAsPeopleCheckIn() throws SQLException {
        TestCandidate other = campaign.candidate();
        String joint = campaign.meets(candidate);
        as(other)
                .body(Map.of("candidacy_id", other.candidacyId()))
                .post(campaign.path("/meetings/" + joint + "/join"))
                .then()
                .statusCode(200)
                .body("candidacy_ids", containsInAnyOrder(candidate.candidacyId(), other.candidacyId()));
        String second = campaign.meets(candidate);
        campaign.meets(other);
        String loyal = UUID.randomUUID().toString();
        campaign.begin(joint);
        campaign.begin(second);
        campaign.checksIn(loyal, candidate, joint).statusCode(204);
        campaign.checksIn(loyal, candidate, joint).statusCode(204);
        campaign.checksIn(UUID.randomUUID().toString(), candidate, joint).statusCode(204);
        campaign.checksIn(loyal, candidate, second).statusCode(204);
        campaign.reports(candidate, joint, 100).statusCode(200);
        campaign.reports(candidate, second, 0).statusCode(200);

        reach("?territory=" + KOKSHETAU)
                .body("events", equalTo(3))
                .body("reported", equalTo(2))
                .body("visits", equalTo(101))
                .body("check_ins", equalTo(3))
                .body("checked_in_persons", equalTo(2))
                .body("persons_at_least", equalTo(100))
                .body("persons_at_most", equalTo(100))
                .body("candidates", equalTo(2))
                .body("candidates_standing", equalTo(2));
        reach("?territory=" + AKMOLA).body("visits", equalTo(101));
        reach("?territory=" + STEPNOGORSK).body("events", equalTo(0)).body("persons_at_least", equalTo(0));
        reach("?candidacy=" + other.candidacyId())
                .body("events", equalTo(2))
                .body("visits", equalTo(100))
                .body("candidates_standing", equalTo(1));
        reach("?kind=DEBATE").body("events", equalTo(0));
        reach("/territories")
                .body("items", hasSize(1))
                .body("items[0].territory_id", equalTo(KOKSHETAU))
                .body("items[0].reach.visits", equalTo(101));
        assertThat(TestDatabase.texts(
                        "select encode(visitor, 'hex') from campaign_check_in where event_id = cast(? as uuid)", joint))
                .hasSize(2)
                .noneMatch(visitor -> visitor.contains(loyal.replace("-", "")));
    }

    @Test
    void checkInNeedsTheCodeAndTheTimeOfTheEvent() throws SQLException {
        String meeting = campaign.meets(candidate);
        String checkIns = campaign.path("/events/" + meeting + "/check-ins");
        campaign.checksIn(UUID.randomUUID().toString(), candidate, meeting).statusCode(204);
        refused(someone().body(Map.of("code", "AAAAAAAA")).post(checkIns), 422, "check-in-refused");
        refused(someone().body(Map.of("code", "x")).post(checkIns), 400, "invalid-request");
        refused(anybody().body(Map.of("code", "AAAAAAAA")).post(checkIns), 401, "unauthorized");
        refused(
                someone()
                        .body(Map.of("code", "AAAAAAAA"))
                        .post(campaign.path("/events/" + UUID.randomUUID() + "/check-ins")),
                404,
                "not-found");
        TestDatabase.update(
                "update campaign_event set starts_at = now() - interval '13 hours' where id = cast(? as uuid)",
                meeting);
        refused(campaign.checksIn(UUID.randomUUID().toString(), candidate, meeting), 422, "check-in-refused");
    }

    @Test
    void meetingBelongsToTheCampaignAndToTheRegion() {
        Map<String, Object> meeting = campaign.meeting(candidate);
        meeting.put("starts_at", Instant.now().plusSeconds(7300).toString());
        refused(announce(meeting), 422, "campaign-outside-phase").body("phase", equalTo("CAMPAIGN"));
        meeting = campaign.meeting(candidate);
        meeting.put("territory_id", "kz-almaty-city");
        refused(announce(meeting), 422, "campaign-other-territory");
        meeting.put("territory_id", "nowhere");
        refused(announce(meeting), 422, "unknown-territory");
        meeting = campaign.meeting(candidate);
        meeting.put("territory_id", STEPNOGORSK);
        announce(meeting).statusCode(201);
        meeting.remove("place");
        refused(announce(meeting), 400, "invalid-request");
        meeting.put("link", "javascript:alert(1)");
        refused(announce(meeting), 400, "invalid-request");
        meeting.put("link", "https://example.org/live");
        announce(meeting).statusCode(201);
    }

    @Test
    void announcingIsSafeToRepeat() {
        Map<String, Object> meeting = campaign.meeting(candidate);
        String first = once(meeting).statusCode(201).extract().path("id");
        once(meeting).statusCode(201).body("id", equalTo(first));
        meeting.put("place", "School 4");
        refused(once(meeting), 422, "idempotency-mismatch");
    }

    @Test
    void othersMeetingsAreNotTheirs() throws SQLException {
        TestCandidate other = campaign.candidate();
        String meeting = campaign.meets(candidate);
        refused(as(other).body(campaign.meeting(candidate)).post(campaign.path("/meetings")), 404, "not-found");
        refused(anybody().body(campaign.meeting(candidate)).post(campaign.path("/meetings")), 401, "unauthorized");
        refused(
                as(other)
                        .header("If-Match", "*")
                        .body(Map.of("reason", "no"))
                        .post(campaign.path("/meetings/" + meeting + "/cancel")),
                403,
                "forbidden");
        refused(as(other).get(campaign.path("/meetings/" + meeting + "/check-in-code")), 403, "forbidden");
        refused(
                as(other)
                        .body(Map.of("candidacy_id", candidate.candidacyId()))
                        .post(campaign.path("/meetings/" + meeting + "/join")),
                404,
                "not-found");
        campaign.begin(meeting);
        refused(campaign.reports(other, meeting, 5), 403, "forbidden");
        String elsewhere = new Campaign().primary().path("/campaign/meetings/" + meeting);
        refused(anybody().get(elsewhere), 404, "not-found");
    }

    @Test
    void cancelledMeetingIsNotReportedAndCountsNowhere() throws SQLException {
        String meeting = campaign.meets(candidate);
        as(candidate)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Snow"))
                .post(campaign.path("/meetings/" + meeting + "/cancel"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancel_reason", equalTo("Snow"));
        campaign.begin(meeting);
        refused(campaign.reports(candidate, meeting, 5), 409, "campaign-event-state");
        refused(campaign.checksIn(UUID.randomUUID().toString(), candidate, meeting), 422, "check-in-refused");
        reach("").body("events", equalTo(0));
    }

    @Test
    void withdrawnCandidateAnnouncesNothing() {
        as(candidate)
                .post(campaign.primary().path("/applications/" + candidate.applicationId() + "/withdraw"))
                .then()
                .statusCode(200);
        refused(
                as(candidate).body(campaign.meeting(candidate)).post(campaign.path("/meetings")),
                409,
                "candidacy-not-standing");
    }

    @Test
    void meetingsAreListedPageByPage() {
        String first = campaign.meets(candidate);
        String second = campaign.meets(candidate);
        String path = campaign.path("/meetings?limit=1&candidacy=" + candidate.candidacyId());
        String next = anybody()
                .get(path)
                .then()
                .body("items.id", equalTo(List.of(first)))
                .extract()
                .path("next");
        anybody().get(path + "&cursor=" + next).then().body("items.id", equalTo(List.of(second)));
        anybody()
                .get(campaign.path("/meetings?candidacy=" + UUID.randomUUID()))
                .then()
                .body("items", hasSize(0));
        refused(anybody().get("/api/registration/primaries/none/campaign/meetings"), 404, "not-found");
        refused(anybody().get("/api/registration/primaries/none/campaign/statistics/reach"), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(CampaignProblem.class)
    void everyProblemIsExplainedInThreeLanguages(CampaignProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    private io.restassured.specification.RequestSpecification someone() {
        return participant(UUID.randomUUID().toString());
    }

    private ValidatableResponse announce(Map<String, Object> meeting) {
        return as(candidate).body(meeting).post(campaign.path("/meetings")).then();
    }

    private ValidatableResponse once(Map<String, Object> meeting) {
        return as(candidate)
                .header("Idempotency-Key", "m1")
                .body(meeting)
                .post(campaign.path("/meetings"))
                .then();
    }

    private ValidatableResponse reach(String query) {
        return Officials.anybody()
                .get(campaign.path("/statistics/reach" + query))
                .then()
                .statusCode(200);
    }
}
