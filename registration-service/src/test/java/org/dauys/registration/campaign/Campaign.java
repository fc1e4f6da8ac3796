package org.dauys.registration.campaign;

import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.dauys.registration.scenario.TestPrimary.text;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;

/** A primary in its campaign, with candidates of one contest. */
final class Campaign {

    private final TestPrimary primary;
    private final String contest;

    Campaign() {
        Instant now = Instant.now();
        primary = TestPrimary.with(List.of(
                phase("NOMINATION", now.minusSeconds(60), now.plusSeconds(7200)),
                phase("CAMPAIGN", now.minusSeconds(7200), now.plusSeconds(7200)),
                phase("PROFILES", now.minusSeconds(7200), now.plusSeconds(7200)),
                phase("DEBATES", now.minusSeconds(7200), now.plusSeconds(3600)),
                phase("VOTING", now.plusSeconds(7200), now.plusSeconds(10_800))));
        contest = primary.contest("local", KOKSHETAU);
    }

    TestPrimary primary() {
        return primary;
    }

    String contest() {
        return contest;
    }

    String path(String rest) {
        return primary.path("/campaign" + rest);
    }

    TestCandidate candidate() {
        return primary.register(TestCandidate.woman(KOKSHETAU, contest));
    }

    static RequestSpecification as(TestCandidate candidate) {
        return participant(candidate.account());
    }

    Map<String, Object> meeting(TestCandidate candidate) {
        Map<String, Object> meeting = event();
        meeting.put("candidacy_id", candidate.candidacyId());
        return meeting;
    }

    Map<String, Object> debate() {
        Map<String, Object> debate = event();
        debate.put("contest_id", contest);
        return debate;
    }

    private static Map<String, Object> event() {
        Map<String, Object> event = new HashMap<>();
        event.put("territory_id", KOKSHETAU);
        event.put("topic", text("Roads"));
        event.put("place", "School 3");
        event.put("starts_at", Instant.now().plusSeconds(1800).toString());
        return event;
    }

    /** Announces a meeting. */
    String meets(TestCandidate candidate) {
        return as(candidate)
                .body(meeting(candidate))
                .post(path("/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Announces a debate of everybody who stands. */
    String debates() {
        return registrar()
                .body(debate())
                .post(path("/debates"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Lets an event begin a minute ago. */
    void begin(String event) throws SQLException {
        TestDatabase.update(
                "update campaign_event set starts_at = now() - interval '1 minute' where id = cast(? as uuid)", event);
    }

    Response shown(String kind, String id) {
        return anybody().get(path("/" + kind + "/" + id));
    }

    String etag(String kind, String id) {
        return shown(kind, id).header("ETag");
    }

    /** Says how many came to a meeting. */
    ValidatableResponse reports(TestCandidate candidate, String meeting, int visits) {
        return as(candidate)
                .header("If-Match", etag("meetings", meeting))
                .body(Map.of("visits", visits, "counted", "HEAD_COUNT"))
                .put(path("/meetings/" + meeting + "/report"))
                .then();
    }

    /** Checks in with the code that the candidate shows. */
    ValidatableResponse checksIn(String visitor, TestCandidate candidate, String meeting) {
        String code = as(candidate)
                .get(path("/meetings/" + meeting + "/check-in-code"))
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        return participant(visitor)
                .body(Map.of("code", code))
                .post(path("/events/" + meeting + "/check-ins"))
                .then();
    }

    static ValidatableResponse refused(Response answer, int status, String slug) {
        return answer.then().statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
