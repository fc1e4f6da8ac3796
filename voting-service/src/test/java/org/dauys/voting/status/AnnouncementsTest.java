package org.dauys.voting.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.voting.testing.VotingStage.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.Topic;
import org.dauys.events.control.ControlDecision;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class AnnouncementsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @jakarta.inject.Inject
    ProblemMessages messages;

    private VotingStage stage;
    private TestElection election;

    @BeforeEach
    void setUp() {
        stage = new VotingStage(bootstrapServers);
        election = stage.open();
    }

    @Test
    void aRemovalIsAnnouncedInTheElectionsThatAskTheContestUntilItIsReversed() {
        String caseId = UUID.randomUUID().toString();
        stage.publish(Topic.CONTROL_DECISIONS, caseId, decision(caseId, 1, ControlDecision.Kind.REMOVAL));
        await().until(() -> kindOf(caseId).equals("REMOVAL"));
        assertThat(announcements().getList("items.find { it.case_id == '" + caseId + "' }.contest_ids"))
                .isEqualTo(List.of(TestElection.CONTEST));

        stage.publish(Topic.CONTROL_DECISIONS, caseId, decision(caseId, 2, ControlDecision.Kind.RESTORED));
        await().until(() -> kindOf(caseId).equals("RESTORED"));

        stage.publish(Topic.CONTROL_DECISIONS, caseId, decision(caseId, 3, ControlDecision.Kind.WARNING));
        await().until(() -> kindOf(caseId).isEmpty());
    }

    @Test
    void anUnknownElectionHasNoAnnouncements() {
        assertProblem(
                RestAssured.given().get("/api/ballot-box/{uuid}/announcements", "11111111111111"),
                404,
                "unknown-election");
    }

    @Test
    void theStatusSaysThatTheBoxIsOpenAndHowBusyItIs() {
        JsonPath status = RestAssured.get("/api/ballot-box/status").jsonPath();
        assertThat(status.getString("state")).isEqualTo("open");
        assertThat(status.getInt("elections.open")).isPositive();
        assertThat(status.getInt("queue.capacity")).isEqualTo(256);
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void theMetricsNameNoElectionAndNoCredential() {
        VotingStage.cast(election, 0);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics)
                .contains("dauys_cast_outcomes_total")
                .contains("dauys_cast_waiting")
                .doesNotContain(election.uuid())
                .doesNotContain(election.credential(0).hex());
    }

    @Test
    void theDescriptionOfTheApiIsServed() {
        assertThat(RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths"))
                .containsKeys("/api/ballot-box/{uuid}/ballots", "/api/ballot-box/receipt-keys");
    }

    @Test
    void everyProblemHasTextsInThreeLanguages() {
        assertThat(VotingProblem.values()).allMatch(messages::covers);
    }

    private JsonPath announcements() {
        return RestAssured.get("/api/ballot-box/{uuid}/announcements", election.uuid())
                .jsonPath();
    }

    private String kindOf(String caseId) {
        String kind = announcements().getString("items.find { it.case_id == '" + caseId + "' }.kind");
        return kind == null ? "" : kind;
    }

    private static ControlDecision decision(String caseId, long version, ControlDecision.Kind kind) {
        return new ControlDecision(
                caseId,
                version,
                "primaries-test",
                "candidacy-1",
                List.of(TestElection.CONTEST, "another-contest"),
                kind,
                new LocalText("себеп", "причина", "reason"),
                "17-K",
                Instant.parse("2020-10-02T09:00:00Z"));
    }
}
