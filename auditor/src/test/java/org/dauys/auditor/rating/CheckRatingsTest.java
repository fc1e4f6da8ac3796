package org.dauys.auditor.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ContestRating.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckRatingsTest {

    private static final String PRIMARY = "primary-2020";
    private static final LocalText NAME = new LocalText("А", "А", "A");
    private static final BallotPaper.Contest CONTEST = new BallotPaper.Contest(
            "local",
            "local",
            "kz-akmola-kokshetau",
            NAME,
            1,
            1,
            2,
            true,
            new BallotPaper.Draw("dauys-draw-1", "seed"),
            Stream.of("a", "b", "c", "gone")
                    .map(id -> new BallotPaper.Candidate(id, "1-" + id, NAME))
                    .toList());

    /** 10 + 3 ballots; a, b, c and gone have 4, 4 + 1, 2 + 2 and 3 marks, and 1 + 1 votes are blank. */
    private static final List<CountedElection> ELECTIONS = List.of(
            new CountedElection("main", false, paper("main", CONTEST), 10, List.of(List.of(1, 4, 4, 2, 3))),
            new CountedElection("late", true, paper("late", CONTEST), 3, List.of(List.of(1, 0, 1, 2, 0))));

    @Test
    void aRatingIsTheSumOverTheElectionsOfTheRollAndOfLateVoters() {
        assertThat(check(rating -> rating)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whateverIsNotTheSumIsNamed(String objection, UnaryOperator<ContestRating> change) {
        assertThat(check(change)).anySatisfy(found -> assertThat(found).contains(objection));
    }

    static Stream<Arguments> whateverIsNotTheSumIsNamed() {
        return Stream.of(
                arguments(
                        "ballots 10 are published, the elections come to 13",
                        rating -> with(rating, 10, 2, 1, rating.overall())),
                arguments("blank votes 1 are published", rating -> with(rating, 13, 1, 1, rating.overall())),
                arguments("seats 2", rating -> with(rating, 13, 2, 2, rating.overall())),
                arguments(
                        "votes of candidate b 4 are published, the elections come to 5",
                        rating -> with(
                                rating,
                                13,
                                2,
                                1,
                                List.of(
                                        place(1, "a", 4, true, true),
                                        place(2, "b", 4, false, true),
                                        place(3, "c", 4, false, true)))),
                arguments(
                        "candidate c is not rated",
                        rating -> with(
                                rating,
                                13,
                                2,
                                1,
                                List.of(place(1, "b", 5, true, false), place(2, "a", 4, false, false)))),
                arguments(
                        "is on no ballot paper",
                        rating -> with(rating, 13, 2, 1, and(rating, place(4, "x", 0, false, false)))),
                arguments(
                        "candidate gone is rated twice",
                        rating -> with(rating, 13, 2, 1, and(rating, place(4, "gone", 3, false, false)))),
                arguments(
                        "not in the order",
                        rating -> with(
                                rating,
                                13,
                                2,
                                1,
                                List.of(
                                        place(1, "b", 5, true, false),
                                        place(2, "c", 4, false, true),
                                        place(3, "a", 4, false, true)))),
                arguments(
                        "place 2: number, seat line or tie is wrong",
                        rating -> with(
                                rating,
                                13,
                                2,
                                1,
                                List.of(
                                        place(1, "b", 5, true, false),
                                        place(2, "a", 4, true, true),
                                        place(3, "c", 4, false, true)))),
                arguments(
                        "the ranking of the women",
                        rating -> new ContestRating(
                                "local",
                                1,
                                PRIMARY,
                                1,
                                "draw-order",
                                13,
                                2,
                                rating.overall(),
                                List.of(place(1, "c", 5, false, true)),
                                List.of(),
                                rating.void_())),
                arguments(
                        "the ranking of those under 35",
                        rating -> new ContestRating(
                                "local",
                                1,
                                PRIMARY,
                                1,
                                "draw-order",
                                13,
                                2,
                                rating.overall(),
                                List.of(),
                                List.of(place(1, "c", 4, false, true), place(2, "a", 4, false, true)),
                                rating.void_())),
                arguments(
                        "the tie rule age is not known",
                        rating -> new ContestRating(
                                "local",
                                1,
                                PRIMARY,
                                1,
                                "age",
                                13,
                                2,
                                rating.overall(),
                                List.of(),
                                List.of(),
                                rating.void_())),
                arguments(
                        "its rating is of primary another",
                        rating -> new ContestRating(
                                "local",
                                1,
                                "another",
                                1,
                                "draw-order",
                                13,
                                2,
                                rating.overall(),
                                List.of(),
                                List.of(),
                                rating.void_())));
    }

    @Test
    void everyContestHasOneRatingAndNoOther() {
        assertThat(CheckRatings.check(PRIMARY, ELECTIONS, List.of()))
                .containsExactly("contest local: no rating is published");
        assertThat(CheckRatings.check(PRIMARY, ELECTIONS, List.of(rating(), rating())))
                .contains("contest local: two ratings are published");
        assertThat(CheckRatings.check(PRIMARY, List.of(), List.of(rating())))
                .containsExactly("contest local: no election asks it");
    }

    @Test
    void lateVotersAreAskedTheSameInTheSameOrder() {
        List<BallotPaper.Candidate> other = new ArrayList<>(CONTEST.candidates());
        Collections.reverse(other);
        BallotPaper.Contest changed = new BallotPaper.Contest(
                "local", "local", "kz-akmola-kokshetau", NAME, 1, 1, 2, true, CONTEST.draw(), other);
        List<CountedElection> elections = List.of(
                ELECTIONS.get(0),
                new CountedElection("late", true, paper("late", changed), 3, List.of(List.of(1, 0, 1, 2, 0))));
        assertThat(CheckRatings.check(PRIMARY, elections, List.of(rating())))
                .contains("contest local: election late asks something else than election main");
    }

    @Test
    void aResultHasACountForEachLineOfItsPaper() {
        assertThat(ELECTIONS).allMatch(CountedElection::fits);
        assertThat(new CountedElection("x", false, paper("x", CONTEST), 1, List.of(List.of(1, 0, 0, 0))).fits())
                .isFalse();
        assertThat(new CountedElection("x", false, paper("x", CONTEST), 1, List.of()).fits())
                .isFalse();
    }

    private static List<String> check(UnaryOperator<ContestRating> change) {
        return CheckRatings.check(PRIMARY, ELECTIONS, List.of(change.apply(rating())));
    }

    private static ContestRating rating() {
        return new ContestRating(
                "local",
                1,
                PRIMARY,
                1,
                "draw-order",
                13,
                2,
                List.of(place(1, "b", 5, true, false), place(2, "a", 4, false, true), place(3, "c", 4, false, true)),
                List.of(place(1, "b", 5, true, false), place(2, "c", 4, false, true)),
                List.of(),
                List.of(place(0, "gone", 3, false, false)));
    }

    private static ContestRating with(ContestRating rating, int ballots, long blank, int seats, List<Place> overall) {
        return new ContestRating(
                rating.contestId(),
                1,
                PRIMARY,
                seats,
                "draw-order",
                ballots,
                blank,
                overall,
                List.of(),
                List.of(),
                rating.void_());
    }

    private static List<Place> and(ContestRating rating, Place more) {
        return Stream.concat(rating.overall().stream(), Stream.of(more)).toList();
    }

    private static Place place(int place, String id, long votes, boolean above, boolean tied) {
        return new Place(place, id, "1-" + id, NAME, votes, above, tied);
    }

    private static BallotPaper paper(String uuid, BallotPaper.Contest contest) {
        return new BallotPaper(1, PRIMARY, uuid, NAME, List.of("kz-akmola-kokshetau"), List.of(contest));
    }

    private static Arguments arguments(String objection, UnaryOperator<ContestRating> change) {
        return Arguments.of(objection, change);
    }
}
