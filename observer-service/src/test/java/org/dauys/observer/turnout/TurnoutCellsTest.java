package org.dauys.observer.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.observer.turnout.TurnoutCells.Cell;
import org.dauys.observer.turnout.TurnoutCells.ShownHour;
import org.junit.jupiter.api.Test;

class TurnoutCellsTest {

    private static List<Cell> cells(int... voters) {
        List<Cell> cells = new ArrayList<>();
        for (int count : voters) {
            cells.add(new Cell(Instant.EPOCH.plusSeconds(3600L * cells.size()), count));
        }
        return cells;
    }

    private static List<Optional<Integer>> shown(int... voters) {
        return TurnoutCells.hours(cells(voters)).stream().map(ShownHour::voters).toList();
    }

    @Test
    void largeCellsAreShownAndSmallOnesAreNot() {
        assertThat(shown(50, 3, 12, 9))
                .containsExactly(Optional.of(50), Optional.empty(), Optional.of(12), Optional.empty());
    }

    @Test
    void oneSmallCellTakesTheNextSmallestWithItSinceTheTotalWouldTellIt() {
        assertThat(shown(50, 3, 12)).containsExactly(Optional.of(50), Optional.empty(), Optional.empty());
    }

    @Test
    void severalSmallCellsThatAreTooFewTogetherTakeAnotherWithThem() {
        assertThat(shown(50, 3, 2, 30))
                .containsExactly(Optional.of(50), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aTotalIsShownFromTenOnAndWhenNobodyHasVoted() {
        assertThat(TurnoutCells.total(0)).contains(0);
        assertThat(TurnoutCells.total(1)).isEmpty();
        assertThat(TurnoutCells.total(9)).isEmpty();
        assertThat(TurnoutCells.total(10)).contains(10);
    }

    @Test
    void whateverTheCellsWhatIsWithheldCannotBeComputedFromWhatIsShown() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int[] voters = random.ints(1 + random.nextInt(6), 1, 30).toArray();
            List<ShownHour> hours = TurnoutCells.hours(cells(voters));
            int hidden = (int) hours.stream().filter(ShownHour::withheld).count();
            int hiddenVoters = 0;
            for (int i = 0; i < voters.length; i++) {
                boolean small = voters[i] < 10;
                assertThat(!small || hours.get(i).withheld()).isTrue();
                hiddenVoters += hours.get(i).withheld() ? voters[i] : 0;
            }
            boolean everythingIsHidden = hidden == voters.length;
            assertThat(hidden == 0 || everythingIsHidden || hidden > 1 && hiddenVoters >= 10)
                    .isTrue();
        }
    }
}
