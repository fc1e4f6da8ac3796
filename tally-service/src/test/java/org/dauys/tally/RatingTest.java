package org.dauys.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.dauys.events.LocalText;
import org.dauys.events.Topic;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.json.EventJson;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ContestRating.Place;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.VotingWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class RatingTest {
    private final TestPrimary primary = new TestPrimary();

    @Inject
    ElectionRepository elections;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void aContestIsRatedOverAllItsElectionsAndAgainWhenACandidacyChanges() {
        BallotPaper.Contest regional = primary.contest("regional", 4, 1, false);
        VotingWindow window = VotingWindow.open();
        TestElection one = primary.election(window, 4, regional);
        TestElection two = primary.election(window, 3, regional);
        publish(regional, 0, 1, Sex.FEMALE, false, Status.REGISTERED);
        publish(regional, 1, 1, Sex.MALE, true, Status.REGISTERED);
        publish(regional, 2, 1, Sex.FEMALE, true, Status.REGISTERED);
        publish(regional, 3, 1, Sex.MALE, false, Status.WITHDRAWN);
        primary.setUp(1);
        one.cast(one.voter(0).ballot(1));
        one.cast(one.voter(1).ballot(1));
        one.cast(one.voter(2).ballot(0));
        one.cast(one.voter(3).ballot(3));
        two.cast(two.voter(0).ballot(1));
        two.cast(two.voter(1).ballot(2));

        one.close(elections);
        two.close(elections);
        one.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(one);
        one.awaitStage(Stage.RESULT);
        given().queryParam("primary", primary.id())
                .get("/api/tally/contests/{c}/rating", regional.contestId())
                .then()
                .statusCode(404)
                .body("type", endsWith("no-result-yet"));
        two.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(two);
        two.awaitStage(Stage.RESULT);

        // Votes: 1, 3, 1 and 1 void. The tie of the first and the third is ordered by the draw.
        ContestRating rating = awaitRating(regional, any -> true);
        assertThat(rating.version()).isEqualTo(1);
        assertThat(rating.ballotsCounted()).isEqualTo(6);
        assertThat(names(rating.overall())).containsExactly("N-2", "N-1", "N-3");
        assertThat(names(rating.women())).containsExactly("N-1", "N-3");
        assertThat(names(rating.under35())).containsExactly("N-2", "N-3");
        assertThat(names(rating.void_())).containsExactly("N-4");
        assertThat(rating.overall().get(0).aboveSeatLine()).isTrue();
        assertThat(rating.overall().get(1).aboveSeatLine()).isFalse();
        assertThat(rating.overall().get(1).tied()).isTrue();
        assertThat(rating.overall().get(0).tied()).isFalse();
        assertThat(rating.women().get(0).place()).isEqualTo(1);

        String caseId = UUID.randomUUID().toString();
        decide(regional, 1, caseId, 1, ControlDecision.Kind.WARNING);
        decide(regional, 1, caseId, 2, ControlDecision.Kind.REMOVAL);
        ContestRating removed = awaitRating(regional, now -> now.void_().size() == 2);
        assertThat(names(removed.overall())).containsExactly("N-1", "N-3");
        assertThat(removed.overall().get(0).aboveSeatLine()).isTrue();
        assertThat(removed.void_()).extracting(Place::votes).containsExactly(3L, 1L);
        assertThat(removed.void_()).extracting(Place::place).containsOnly(0);

        decide(regional, 1, UUID.randomUUID().toString(), 1, ControlDecision.Kind.RESTORED);
        ContestRating restored = awaitRating(regional, now -> now.void_().size() == 1);
        assertThat(restored.overall()).isEqualTo(rating.overall());
        assertThat(restored.version()).isEqualTo(3);

        publish(regional, 0, 2, Sex.FEMALE, false, Status.REMOVED);
        ContestRating gone = awaitRating(regional, now -> now.void_().size() == 2);
        assertThat(names(gone.women())).containsExactly("N-3");
        publish(regional, 0, 1, Sex.FEMALE, false, Status.REGISTERED);

        await().until(() -> published(regional).size() >= 4);
        assertThat(published(regional).get(0)).isEqualTo(rating);
        assertThat(published(regional).get(3)).isEqualTo(gone);
        assertThat(given().get("/api/tally/primaries/{p}/ratings", primary.id()).<List<String>>path("items.contest_id"))
                .containsExactly(regional.contestId());
    }

    @Test
    void anElectionOfLateVotersIsSetUpAfterTheOthersByTheSameTrusteesAndJoinsTheSum() {
        BallotPaper.Contest local = primary.contest("late", 2, 1, false);
        VotingWindow window = VotingWindow.open();
        TestElection regular = primary.election(window, 2, local);
        primary.setUp(1);
        TestElection late = primary.election(window, 2, local);
        await().until(() -> primary.ceremony().path("elections_known").equals(2));
        assertThat(primary.ceremony().<Integer>path("elections_set_up")).isEqualTo(1);
        primary.requestSetup().then().statusCode(202);
        await().until(() -> primary.ceremony().path("elections_set_up").equals(2));
        regular.cast(regular.voter(0).ballot(0));
        regular.cast(regular.voter(1).ballot(0));
        late.cast(late.voter(0).ballot(1));
        late.cast(late.voter(1).ballot(0));

        regular.close(elections);
        late.close(elections);
        regular.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(regular);
        regular.awaitStage(Stage.RESULT);
        // A rating without the late voters would be one of somebody else's vote.
        given().queryParam("primary", primary.id())
                .get("/api/tally/contests/{c}/rating", local.contestId())
                .then()
                .statusCode(404)
                .body("type", endsWith("no-result-yet"));
        late.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.open(late);
        late.awaitStage(Stage.RESULT);

        ContestRating rating = awaitRating(local, any -> true);
        assertThat(rating.ballotsCounted()).isEqualTo(4);
        assertThat(rating.overall()).extracting(Place::votes).containsExactly(3L, 1L);
    }

    @Test
    void contestsOfTheSameIdInTwoPrimariesHaveARatingEach() {
        String contestId = "mazhilis-" + UUID.randomUUID();
        try (TestPrimary another = new TestPrimary()) {
            rateOneVote(primary, contestId);
            rateOneVote(another, contestId);

            for (TestPrimary each : List.of(primary, another)) {
                await().untilAsserted(() -> assertThat(each.topics()
                                .read(
                                        Topic.RESULTS,
                                        "contest:" + each.id() + ":" + contestId,
                                        ContestRating.class,
                                        record -> true))
                        .extracting(ContestRating::primaryId)
                        .containsExactly(each.id()));
            }
        }
    }

    private void rateOneVote(TestPrimary rated, String contestId) {
        TestElection election = rated.election(VotingWindow.open(), 1, rated.contestOf(contestId, 2, 1, false));
        rated.setUp(1);
        election.cast(election.voter(0).ballot(0));
        election.close(elections);
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        rated.open(election);
        election.awaitStage(Stage.RESULT);
    }

    private ContestRating awaitRating(BallotPaper.Contest contest, Predicate<ContestRating> which) {
        return await().until(
                        () -> EventJson.read(
                                given().queryParam("primary", primary.id())
                                        .get("/api/tally/contests/{c}/rating", contest.contestId())
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .asByteArray(),
                                ContestRating.class),
                        which);
    }

    private List<ContestRating> published(BallotPaper.Contest contest) {
        return primary.topics()
                .read(
                        Topic.RESULTS,
                        ContestRating.key(primary.id(), contest.contestId()),
                        ContestRating.class,
                        record -> true);
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(Place::registrationNumber).toList();
    }

    private void publish(
            BallotPaper.Contest contest, int candidate, long version, Sex sex, boolean under35, Status status) {
        String id = contest.candidates().get(candidate).candidacyId();
        primary.topics()
                .publish(
                        Topic.CANDIDACIES,
                        id,
                        new CandidacyState(
                                id,
                                version,
                                primary.id(),
                                "kz-akmola",
                                List.of(contest.contestId()),
                                contest.candidates().get(candidate).registrationNumber(),
                                contest.candidates().get(candidate).name(),
                                status,
                                sex,
                                under35,
                                Nomination.SELF));
    }

    private void decide(
            BallotPaper.Contest contest, int candidate, String caseId, long version, ControlDecision.Kind kind) {
        primary.topics()
                .publish(
                        Topic.CONTROL_DECISIONS,
                        caseId,
                        new ControlDecision(
                                caseId,
                                version,
                                primary.id(),
                                contest.candidates().get(candidate).candidacyId(),
                                List.of(contest.contestId()),
                                kind,
                                new LocalText("себеп", "причина", "reason"),
                                "7",
                                Instant.now()));
    }
}
