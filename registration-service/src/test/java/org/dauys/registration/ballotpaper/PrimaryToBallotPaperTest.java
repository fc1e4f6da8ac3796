package org.dauys.registration.ballotpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.KafkaReader;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class PrimaryToBallotPaperTest {

    @Test
    void primaryBecomesPublishedBallotPapersOnceCredentialsAreThere() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String other = primary.contest("local", STEPNOGORSK);
        String regional = primary.contest("regional", AKMOLA);
        TestCandidate first = primary.register(TestCandidate.woman(KOKSHETAU, local, regional));
        TestCandidate second = primary.register(TestCandidate.woman(KOKSHETAU, local));
        TestCandidate third = primary.register(TestCandidate.woman(STEPNOGORSK, other, regional));
        primary.register(TestCandidate.woman(STEPNOGORSK, other));
        TestCandidate leaves = primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.freezeRollOf(KOKSHETAU, KOKSHETAU, KOKSHETAU, STEPNOGORSK);
        primary.draw("20 September, ball 17");
        withdraw(primary, leaves);

        List<String> uuids = primary.close();

        assertThat(uuids).hasSize(2);
        String kokshetau = uuidOf(primary, KOKSHETAU);
        BallotPaper paper = BallotPaper.parse(bytes(kokshetau, "ballot-paper"));
        assertThat(paper.electionUuid()).isEqualTo(kokshetau);
        assertThat(paper.territoryIds()).containsExactly(KOKSHETAU);
        assertThat(paper.contests()).extracting(BallotPaper.Contest::contestId).containsExactly(local, regional);
        assertThat(candidates(paper, 0))
                .isEqualTo(DrawOrder.of(
                        paper.contests().get(0).draw().seed(),
                        local,
                        List.of(first.candidacyId(), second.candidacyId())));
        assertThat(candidates(paper, 1)).containsExactlyInAnyOrder(first.candidacyId(), third.candidacyId());
        assertThat(CredentialDatabase.stateSeenBy(kokshetau)).isEqualTo("CREDENTIALS_WANTED");
        anybody()
                .get("/api/registration/elections/" + kokshetau + "/credentials")
                .then()
                .statusCode(404);

        byte[] list = CredentialDatabase.publishList(kokshetau, 3);
        CredentialDatabase.publishList(uuidOf(primary, STEPNOGORSK), 1);

        BallotPaperPublished published = KafkaReader.messages(
                        Topic.BALLOT_PAPERS, kokshetau, BallotPaperPublished.class, 1)
                .get(0);
        byte[] exact = bytes(kokshetau, "ballot-paper");
        assertThat(published.ballotPaper().getBytes(StandardCharsets.UTF_8)).isEqualTo(exact);
        assertThat(published.ballotPaperSha256()).isEqualTo(CanonicalJson.sha256(exact));
        assertThat(published.credentialsSha256()).isEqualTo(CanonicalJson.sha256(list));
        assertThat(published.electorate()).isEqualTo(3);
        assertThat(published.graceSeconds()).isEqualTo(60);
        assertThat(published.opens()).isBefore(published.closes());
        assertThat(anybody().get(published.credentialsPath()).asByteArray()).isEqualTo(list);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> anybody()
                .get(primary.path("/registration-close"))
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("published", equalTo(2)));
    }

    @Test
    void listThatIsNotOneCredentialForEachVoterHoldsThePaperBack() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String other = primary.contest("local", STEPNOGORSK);
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(TestCandidate.woman(STEPNOGORSK, other));
        primary.register(TestCandidate.woman(STEPNOGORSK, other));
        primary.freezeRollOf(KOKSHETAU, STEPNOGORSK);
        primary.draw("seed");
        primary.close();
        String wrong = uuidOf(primary, KOKSHETAU);
        String sound = uuidOf(primary, STEPNOGORSK);

        CredentialDatabase.publishList(wrong, 2);
        CredentialDatabase.publishList(sound, 1);

        assertThat(KafkaReader.messages(Topic.BALLOT_PAPERS, sound, BallotPaperPublished.class, 1))
                .hasSize(1);
        anybody()
                .get(primary.path("/registration-close"))
                .then()
                .body("state", equalTo("COUNTERSIGNED"))
                .body("elections.findAll { it.state == 'CREDENTIALS_WANTED' }.uuid", hasSize(1));
    }

    private static void withdraw(TestPrimary primary, TestCandidate candidate) {
        Officials.participant(candidate.account())
                .post(primary.path("/applications/" + candidate.applicationId() + "/withdraw"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    private static String uuidOf(TestPrimary primary, String territory) {
        return anybody()
                .get(primary.path("/registration-close"))
                .path("elections.find { it.territory_ids == ['" + territory + "'] }.uuid");
    }

    private static byte[] bytes(String uuid, String what) {
        return anybody().get("/api/registration/elections/" + uuid + "/" + what).asByteArray();
    }

    private static List<String> candidates(BallotPaper paper, int contest) {
        return paper.contests().get(contest).candidates().stream()
                .map(BallotPaper.Candidate::candidacyId)
                .toList();
    }
}
