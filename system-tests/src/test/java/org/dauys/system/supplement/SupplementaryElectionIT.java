package org.dauys.system.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.Member.Cast;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.primary.SmallPrimary.Wish;
import org.dauys.system.program.AuditorJar;
import org.dauys.system.program.Program.Ended;
import org.dauys.system.program.ReferenceTool;
import org.dauys.system.stack.OnRunningSystem;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Thirty people are admitted after the close of registration: two officials sign their roll, they vote in an election of
 * their own with the same ballot paper, and the rating of each contest is the sum over both elections.
 */
@Order(3)
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplementaryElectionIT {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int MEMBERS = 5;
    /** As many as the least electorate whose result may be published. */
    private static final int LATE = 30;

    private RunningSystem system;
    private Path folder;
    private SmallPrimary primary;
    private SmallElection main;
    private SmallElection late;

    @BeforeAll
    void admitThirtyLate(RunningSystem running) {
        system = running;
        folder = system.folder("supplement");
        primary = SmallPrimary.open(system, new Wish("supplement", 1, MEMBERS, LATE, 2, folder), WINDOW);
        main = primary.elections().get(0);
        late = primary.supplementary().get(0);
    }

    @Test
    @Order(1)
    void lateVotersAreAskedTheSameInTheSameOrder() {
        BallotPaper ours = main.device().paper();
        BallotPaper theirs = late.device().paper();

        assertThat(primary.supplementary()).hasSize(1);
        assertThat(theirs.contests()).isEqualTo(ours.contests());
        assertThat(theirs.territoryIds()).isEqualTo(ours.territoryIds());
        assertThat(late.questions()).isEqualTo(main.questions());
        assertThat(late.device().credentials().size()).isEqualTo(LATE);
        assertThat(main.device().credentials().size()).isEqualTo(MEMBERS);
    }

    @Test
    @Order(2)
    void everybodyHasTheCredentialOfOneElection() {
        primary.keepOpen(WINDOW);
        Member member = main.members().get(0);
        Member lateVoter = late.members().get(0);

        assertThat(member.elections()).containsExactly(main.uuid());
        assertThat(lateVoter.elections()).containsExactly(late.uuid());
        refused("no-credential", () -> member.at(late).credential());
        refused("no-credential", () -> lateVoter.at(main).credential());
    }

    @Test
    @Order(3)
    void nobodyIsAdmittedOnceVotingHasOpened() {
        refused(
                "supplement-too-late",
                () -> primary.staff().central().lateAdmissions().open());
    }

    @Test
    @Order(4)
    void bothElectionsTakeBallots() {
        for (int i = 0; i < 3; i++) {
            primary.keepOpen(WINDOW);
            main.awaitOnBoard(main.members().get(i).vote(main.marks(i)).ballot());
            late.awaitOnBoard(late.members().get(i).vote(late.marks(10 + i)).ballot());
        }
        Cast again = late.members().get(0).vote(late.marks(20));
        late.awaitOnBoard(again.ballot());

        JsonNode figures = api().get("/api/registration/primaries/" + primary.id() + "/statistics/enrolment");
        assertThat(figures.path("electorate").asInt()).isEqualTo(MEMBERS + LATE);
        assertThat(figures.path("admitted_late").asInt()).isEqualTo(LATE);
        assertThat(api().get("/api/elections/" + late.uuid() + "/turnout")
                        .path("electorate")
                        .asInt())
                .isEqualTo(LATE);
    }

    @Test
    @Order(5)
    void theRatingIsTheSumOverBothElections() {
        for (SmallElection election : List.of(main, late)) {
            election.awaitStage(Stage.ENCRYPTED_TALLY);
            primary.trustees().forEach(trustee -> trustee.open(election.uuid()));
            election.awaitStage(Stage.RESULT);
        }

        List<BallotPaper.Contest> contests = main.device().paper().contests();
        Map<String, CastAttempt> last = new LinkedHashMap<>();
        primary.attempts().forEach(attempt -> last.put(attempt.credential(), attempt));
        assertThat(last).hasSize(6);
        for (int question = 0; question < contests.size(); question++) {
            BallotPaper.Contest contest = contests.get(question);
            JsonNode rating = rating(contest.contestId());
            assertThat(rating.path("ballots_counted").asInt()).isEqualTo(last.size());
            assertThat(votes(rating)).isEqualTo(marks(contest, question, last));
        }
    }

    @Test
    @Order(6)
    void theAuditorMakesTheSameRatingsFromTheRecords() {
        Ended rating = AuditorJar.in(folder)
                .run(
                        "rating",
                        "--quiet",
                        "--url",
                        system.base().toString(),
                        "--primary",
                        primary.id(),
                        "--save",
                        folder.resolve("records").toString());

        assertThat(rating.status()).as(rating.toString()).isZero();
        assertThat(rating.out())
                .startsWith("VALID ")
                .contains("elections=2 supplementary=1")
                .contains("ballots=6");
    }

    @Test
    @Order(7)
    void softwareThatNobodyHereWroteVerifiesTheElectionOfTheLate() {
        Ended ended = ReferenceTool.isSkipped()
                ? AuditorJar.in(folder).run("verify", "--quiet", late.address())
                : ReferenceTool.verifierIn(folder).run("--url", system.base() + "/", "--uuid", late.uuid());

        assertThat(ended.status()).as(ended.toString()).isZero();
    }

    private JsonNode rating(String contest) {
        return Await.until("the rating of " + contest, Duration.ofMinutes(1), () -> {
            for (JsonNode rating : api().list("/api/tally/primaries/" + primary.id() + "/ratings")) {
                if (rating.path("contest_id").asText().equals(contest)) {
                    return Optional.of(rating);
                }
            }
            return Optional.empty();
        });
    }

    private static Map<String, Integer> votes(JsonNode rating) {
        Map<String, Integer> votes = new HashMap<>();
        Stream.of("overall", "void").forEach(part -> rating.path(part)
                .forEach(place -> votes.put(
                        place.path("candidacy_id").asText(), place.path("votes").asInt())));
        return votes;
    }

    /** What was marked last with each credential, of whichever election. */
    private static Map<String, Integer> marks(
            BallotPaper.Contest contest, int question, Map<String, CastAttempt> last) {
        Map<String, Integer> marks = new HashMap<>();
        int first = contest.blank() ? 1 : 0;
        for (int i = 0; i < contest.candidates().size(); i++) {
            int choice = first + i;
            marks.put(
                    contest.candidates().get(i).candidacyId(),
                    last.values().stream()
                            .mapToInt(
                                    attempt -> attempt.plaintext().get(question).get(choice))
                            .sum());
        }
        return marks;
    }

    private Api api() {
        return system.api();
    }

    private static void refused(String problem, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApiProblem.class, refusal -> assertThat(refusal.slug())
                .isEqualTo(problem));
    }
}
