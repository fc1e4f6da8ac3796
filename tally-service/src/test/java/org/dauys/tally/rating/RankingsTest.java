package org.dauys.tally.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper.Candidate;
import org.dauys.events.result.ContestRating.Place;
import org.junit.jupiter.api.Test;

class RankingsTest {
    private final List<Standing> standings = List.of(
            standing("10", 0, 5, true, false, false),
            standing("9", 1, 7, false, true, false),
            standing("2", 2, 5, true, true, false),
            standing("4", 3, 9, true, true, true));

    @Test
    void mostVotesComeFirstAndTheDrawOrdersEqualOnes() {
        Rankings rankings = new Rankings(standings, 2, TieRule.DRAW_ORDER);

        assertThat(numbers(rankings.overall())).containsExactly("9", "10", "2");
        assertThat(rankings.overall()).extracting(Place::place).containsExactly(1, 2, 3);
        assertThat(rankings.overall()).extracting(Place::aboveSeatLine).containsExactly(true, true, false);
        assertThat(rankings.overall()).extracting(Place::tied).containsExactly(false, true, true);
    }

    @Test
    void registrationNumbersMayOrderEqualVotesInstead() {
        Rankings rankings = new Rankings(standings, 2, TieRule.REGISTRATION_NUMBER);

        assertThat(numbers(rankings.overall())).containsExactly("9", "2", "10");
    }

    @Test
    void theRankingOfTheWomenKeepsTheSeatLineOfTheWhole() {
        Rankings rankings = new Rankings(standings, 2, TieRule.DRAW_ORDER);

        assertThat(numbers(rankings.women())).containsExactly("10", "2");
        assertThat(rankings.women()).extracting(Place::place).containsExactly(1, 2);
        assertThat(rankings.women()).extracting(Place::aboveSeatLine).containsExactly(true, false);
    }

    @Test
    void voidMarksAreShownWithoutAPlace() {
        Rankings rankings = new Rankings(standings, 2, TieRule.DRAW_ORDER);

        assertThat(numbers(rankings.voided())).containsExactly("4");
        assertThat(rankings.voided()).extracting(Place::place).containsExactly(0);
        assertThat(rankings.voided()).extracting(Place::votes).containsExactly(9L);
        assertThat(numbers(rankings.under35())).containsExactly("9", "2");
    }

    private static List<String> numbers(List<Place> places) {
        return places.stream().map(Place::registrationNumber).toList();
    }

    private static Standing standing(
            String number, int drawn, long votes, boolean woman, boolean under35, boolean isVoid) {
        LocalText name = new LocalText(number, number, number);
        return new Standing(new Candidate("id-" + number, number, name), drawn, votes, woman, under35, isVoid);
    }
}
