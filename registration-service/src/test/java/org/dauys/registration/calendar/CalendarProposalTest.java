package org.dauys.registration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dauys.registration.scenario.Officials.accountOf;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.phase;
import static org.dauys.registration.scenario.TestPrimary.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.events.Topic;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Voting is open and registration closed: the calendar changes by two people. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CalendarProposalTest {

    private static final String EXPIRED_COPY =
            """
            insert into calendar_proposal (id, primary_id, based_on, phases, reason, decision_number, office, confirm_by,
                proposed_by, proposed_person, proposed_at, state)
            select cast(? as uuid), primary_id, based_on, phases, reason, decision_number, office,
                now() - interval '1 second', proposed_by, proposed_person, proposed_at, state
            from calendar_proposal where id = cast(? as uuid)
            """;

    @Inject
    ProblemMessages messages;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant opens = now.minusSeconds(60);
    private final Instant closes = now.plusSeconds(3600);
    private TestPrimary primary;

    @BeforeEach
    void votingIsOpenAndRegistrationClosed() throws SQLException {
        primary = TestPrimary.with(List.of(phase("VOTING", opens, closes)));
        TestDatabase.update("update primary_run set registration_closed_at = now() where id = ?", primary.id());
    }

    @Test
    void oneOperatorChangesNothingAnyMore() {
        refused(
                operator()
                        .header("If-Match", "\"1\"")
                        .body(request(3600))
                        .put(primary.path("/calendar"))
                        .then(),
                409,
                "calendar-takes-two");
        refused(
                operator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of(
                                "phases",
                                List.of(
                                        phase("VOTING", opens, closes),
                                        phase("PUBLICATION", closes, closes.plusSeconds(9))),
                                "reason",
                                text("The count is shown longer"),
                                "decision_number",
                                "18"))
                        .put(primary.path("/calendar"))
                        .then(),
                409,
                "calendar-takes-two");
        version(1);
    }

    @Test
    void anExtensionIsInForceAndPublishedWhenSomebodyElseConfirmsIt() throws SQLException {
        String id = proposed(propose(operator(), 3600)
                .statusCode(201)
                .body("proposal.state", equalTo("PROPOSED"))
                .body("proposal.changes[0].closes_moved_seconds", equalTo(3600))
                .body("proposal.confirm_by", equalTo(closes.minusSeconds(600).toString()))
                .body("preview.takes_two", equalTo(true))
                .body("preview.refusals", hasSize(0)));
        version(1).body("countersigned", equalTo(false));

        Response looked = operator().get(path(id));
        confirm(operator(), id, looked.header("ETag"))
                .statusCode(200)
                .body("proposal.state", equalTo("CONFIRMED"))
                .body("proposal.settled_at", notNullValue());

        String decidedAt = version(2)
                .body("countersigned", equalTo(true))
                .body("reason.kk", equalTo("Asked for kk"))
                .extract()
                .path("decided_at");
        anybody()
                .get(primary.path("/calendar/versions"))
                .then()
                .body("items.countersigned", equalTo(List.of(false, true)))
                .body("items[1].reason.ru", equalTo("Asked for ru"));
        List<CalendarVersion> published = KafkaReader.messages(Topic.CALENDAR, primary.id(), CalendarVersion.class, 2);
        assertThat(published).extracting(CalendarVersion::version).containsExactly(1L, 2L);
        assertThat(published.get(1).decidedAt()).isEqualTo(Instant.parse(decidedAt));
        assertThat(published.get(1).phases().get(0).closes()).isEqualTo(closes.plusSeconds(3600));
        assertThat(published.get(1).reason()).isEqualTo(new LocalText("Asked for kk", "Asked for ru", "Asked for en"));
        assertThat(TestDatabase.texts(
                        "select act || ' ' || (before ->> 'version') || ' ' || coalesce(after ->> 'version', '-')"
                                + " from audit_record where subject = ? and act like 'calendar-%' order by id",
                        primary.id()))
                .containsExactly("calendar-change-proposed 1 -", "calendar-change-confirmed 1 2");
        assertThat(TestDatabase.texts(
                        "select actor from audit_record where subject = ? and act like 'calendar-%'", primary.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoProposedDoesNotConfirmUnderAnyAccount() {
        String person = UUID.randomUUID().toString();
        ValidatableResponse proposal = propose(accountOf(person, "operator"), 3600);
        String id = proposed(proposal);

        refused(confirm(accountOf(person, "operator"), id, tag(proposal)), 403, "same-person");
        version(1);
        confirm(accountOf(UUID.randomUUID().toString(), "operator"), id, tag(proposal))
                .statusCode(200);
    }

    @Test
    void aConfirmationSaysWhatWasLookedAt() {
        ValidatableResponse one = propose(operator(), 3600);
        ValidatableResponse other = propose(operator(), 7200);
        assertThat(tag(one)).isNotEqualTo(tag(other));

        refused(operator().post(path(proposed(one)) + "/confirmation").then(), 428, "precondition-required");
        refused(confirm(operator(), proposed(one), "*"), 412, "stale");
        refused(confirm(operator(), proposed(one), tag(other)), 412, "stale");
        refused(confirm(operator(), UUID.randomUUID().toString(), tag(one)), 404, "not-found");
        version(1);
    }

    @Test
    void aNewerVersionMakesWhatWasProposedVoid() {
        ValidatableResponse one = propose(operator(), 3600);
        ValidatableResponse other = propose(operator(), 7200);
        waiting().body("items.id", equalTo(List.of(proposed(other), proposed(one))));

        confirm(operator(), proposed(other), tag(other)).statusCode(200);

        refused(confirm(operator(), proposed(one), tag(one)), 409, "calendar-proposal-settled")
                .body("state", equalTo("OUTDATED"));
        waiting().body("items", hasSize(0));
        operator()
                .get(primary.path("/calendar/proposals"))
                .then()
                .body("items.state", equalTo(List.of("CONFIRMED", "OUTDATED")));
        operator()
                .get(path(proposed(one)))
                .then()
                .body("preview", nullValue())
                .body("proposal.changes[0].closes_moved_seconds", equalTo(3600));
        version(2);
        refused(propose(operator(), 1800), 412, "stale");
    }

    @Test
    void ofManyWhoConfirmAtOnceOneDoes() {
        ValidatableResponse proposal = propose(operator(), 3600);
        String id = proposed(proposal);
        String tag = tag(proposal);

        List<Integer> answers = atOnce(Stream.generate(() -> (Confirmation) () -> confirm(operator(), id, tag))
                .limit(4));

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        version(2);
    }

    @Test
    void ofTwoProposalsConfirmedAtOnceOneHolds() {
        ValidatableResponse one = propose(operator(), 3600);
        ValidatableResponse other = propose(operator(), 7200);

        List<Integer> answers = atOnce(Stream.of(
                () -> confirm(operator(), proposed(one), tag(one)),
                () -> confirm(operator(), proposed(other), tag(other))));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        version(2);
    }

    @Test
    void whatIsConfirmedTooLateIsRefused() throws SQLException {
        ValidatableResponse proposal = propose(operator(), 3600);
        String expired = UUID.randomUUID().toString();
        TestDatabase.update(EXPIRED_COPY, expired, proposed(proposal));

        operator()
                .get(path(expired))
                .then()
                .body("proposal.state", equalTo("EXPIRED"))
                .body("preview", nullValue());
        refused(confirm(operator(), expired, tag(proposal)), 409, "calendar-too-late");
        waiting().body("items.id", equalTo(List.of(proposed(proposal))));
        // The lead is more than is left: the proposal was in time, its confirmation is not.
        TestDatabase.update("update primary_run set extension_lead_seconds = 86400 where id = ?", primary.id());
        refused(confirm(operator(), proposed(proposal), tag(proposal)), 409, "calendar-too-late");
        refused(propose(operator(), 7200), 409, "calendar-too-late");
        version(1);
    }

    @Test
    void aProposalIsWithdrawnByItsProposerAndRefusedByOthers() throws SQLException {
        String person = UUID.randomUUID().toString();
        ValidatableResponse own = propose(accountOf(person, "operator"), 3600);
        ValidatableResponse others = propose(operator(), 7200);

        reject(accountOf(person, "operator"), proposed(own))
                .statusCode(200)
                .body("proposal.state", equalTo("WITHDRAWN"))
                .body("proposal.rejection", equalTo("Not necessary"));
        reject(accountOf(person, "operator"), proposed(others))
                .statusCode(200)
                .body("proposal.state", equalTo("REFUSED"));

        refused(confirm(operator(), proposed(own), tag(own)), 409, "calendar-proposal-settled");
        refused(reject(operator(), proposed(others)), 409, "calendar-proposal-settled");
        refused(
                operator()
                        .body(Map.of("reason", " "))
                        .post(path(proposed(own)) + "/rejection")
                        .then(),
                400,
                "invalid-request");
        assertThat(TestDatabase.texts(
                        "select act from audit_record where subject = ? and act like 'calendar-%' order by id",
                        primary.id()))
                .endsWith("calendar-change-withdrawn", "calendar-change-refused");
        version(1);
    }

    @Test
    void whatWouldBeRefusedCannotBeProposed() {
        refused(propose(operator(), -1), 409, "calendar-close-earlier");
        refused(
                operator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of(
                                "phases",
                                List.of(phase("VOTING", opens.plusSeconds(1), closes)),
                                "reason",
                                text("Later"),
                                "decision_number",
                                "18"))
                        .post(primary.path("/calendar/proposals"))
                        .then(),
                409,
                "calendar-opening-fixed");
        refused(
                operator()
                        .body(request(3600))
                        .post(primary.path("/calendar/proposals"))
                        .then(),
                428,
                "precondition-required");
        refused(
                operator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of(
                                "phases",
                                List.of(phase("VOTING", opens, closes)),
                                "reason",
                                Map.of("ru", "по-русски"),
                                "decision_number",
                                "18"))
                        .post(primary.path("/calendar/proposals"))
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void proposalsAreForOperatorsPageByPageAndMadeOnce() {
        refused(propose(registrar(), 3600), 403, "forbidden");
        refused(registrar().get(primary.path("/calendar/proposals")).then(), 403, "forbidden");
        refused(anybody().get(primary.path("/calendar/proposals")).then(), 401, "unauthorized");
        String account = UUID.randomUUID().toString();
        String first = proposed(once(account));
        assertThat(proposed(once(account))).isEqualTo(first);
        String second = proposed(propose(operator(), 7200));

        String next = operator()
                .get(primary.path("/calendar/proposals?limit=1"))
                .then()
                .body("items.id", equalTo(List.of(second)))
                .extract()
                .path("next");
        operator()
                .get(primary.path("/calendar/proposals?limit=1&cursor=" + next))
                .then()
                .body("items.id", equalTo(List.of(first)));
    }

    @Test
    void theDatabaseTakesNoSecondSignatureOfTheFirstAndNoOtherContent() {
        String id = proposed(propose(operator(), 3600));

        assertThatThrownBy(() -> TestDatabase.update(
                        "update calendar_proposal set state = 'CONFIRMED', settled_by = proposed_by,"
                                + " settled_person = proposed_person, settled_at = now() where id = cast(? as uuid)",
                        id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> TestDatabase.update(
                        "update calendar_proposal set phases = '{\"phases\":[]}' where id = cast(? as uuid)", id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> TestDatabase.update("delete from calendar_proposal where id = cast(? as uuid)", id))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void untilTheCloseOneIsEnoughAndMakesProposalsVoid() {
        TestPrimary open = TestPrimary.with(List.of(phase("VOTING", opens, closes)));
        String id = operator()
                .header("If-Match", "\"1\"")
                .body(request(3600))
                .post(open.path("/calendar/proposals"))
                .then()
                .statusCode(201)
                .body("preview.takes_two", equalTo(false))
                .extract()
                .path("proposal.id");

        operator()
                .header("If-Match", "\"1\"")
                .body(request(7200))
                .put(open.path("/calendar"))
                .then()
                .statusCode(200)
                .body("countersigned", equalTo(false));

        operator().get(open.path("/calendar/proposals/" + id)).then().body("proposal.state", equalTo("OUTDATED"));
    }

    @ParameterizedTest
    @EnumSource(CalendarProblem.class)
    void everyProblemIsExplainedInThreeLanguages(CalendarProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }

    private interface Confirmation {
        ValidatableResponse send();
    }

    private static List<Integer> atOnce(Stream<Confirmation> confirmations) {
        return confirmations
                .map(one ->
                        CompletableFuture.supplyAsync(() -> one.send().extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private ValidatableResponse version(int version) {
        return anybody().get(primary.path("/calendar")).then().body("version", equalTo(version));
    }

    private ValidatableResponse waiting() {
        return operator()
                .get(primary.path("/calendar/proposals?waiting=true"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse propose(RequestSpecification as, int laterBySeconds) {
        return as.header("If-Match", "\"1\"")
                .body(request(laterBySeconds))
                .post(primary.path("/calendar/proposals"))
                .then();
    }

    private ValidatableResponse once(String account) {
        return propose(Officials.as(account, "operator", "*").header("Idempotency-Key", "p1"), 3600);
    }

    private ValidatableResponse confirm(RequestSpecification as, String id, String tag) {
        return as.header("If-Match", tag).post(path(id) + "/confirmation").then();
    }

    private ValidatableResponse reject(RequestSpecification as, String id) {
        return as.body(Map.of("reason", "Not necessary"))
                .post(path(id) + "/rejection")
                .then();
    }

    private String path(String id) {
        return primary.path("/calendar/proposals/" + id);
    }

    private static String proposed(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("proposal.id");
    }

    private static String tag(ValidatableResponse answer) {
        return answer.extract().header("ETag");
    }

    private Map<String, Object> request(int laterBySeconds) {
        return Map.of(
                "phases",
                List.of(phase("VOTING", opens, closes.plusSeconds(laterBySeconds))),
                "reason",
                text("Asked for"),
                "decision_number",
                "17/2");
    }
}
