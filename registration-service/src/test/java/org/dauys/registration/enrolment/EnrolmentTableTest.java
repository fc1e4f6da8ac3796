package org.dauys.registration.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.registration.enrolment.EnrolmentTable.Cell;
import org.junit.jupiter.api.Test;

class EnrolmentTableTest {

    private static final Map<String, Integer> ELECTORATE = new TreeMap<>(Map.of("a", 100, "b", 50, "c", 80));

    @Test
    void showsLargeCells() {
        EnrolmentTable table = table(Map.of("a", 90, "b", 40, "c", 10));
        assertThat(table.electorate()).isEqualTo(230);
        assertThat(table.enrolled()).contains(140);
        assertThat(withheld(table)).isEmpty();
    }

    @Test
    void withholdsSmallCells() {
        EnrolmentTable table = table(Map.of("a", 90, "b", 9));
        assertThat(withheld(table)).contains("b", "c");
        assertThat(table.enrolled()).contains(99);
    }

    @Test
    void withholdsUntilTheRestSaysNothingOfASmallCell() {
        // Without a, the total would tell that b and c come to 9, or to nothing.
        EnrolmentTable nine = table(Map.of("a", 90, "b", 9));
        assertThat(withheld(nine)).containsExactly("a", "b", "c");
        EnrolmentTable none = table(Map.of("a", 90));
        assertThat(withheld(none)).containsExactly("a", "b", "c");
        EnrolmentTable enough = table(Map.of("a", 90, "b", 9, "c", 1));
        assertThat(withheld(enough)).containsExactly("b", "c");
    }

    @Test
    void withholdsASecondCellSoThatTheTotalDoesNotTellTheFirst() {
        EnrolmentTable table = table(Map.of("a", 90, "b", 9, "c", 30));
        assertThat(withheld(table)).containsExactly("b", "c");
    }

    @Test
    void withholdsASmallTotal() {
        assertThat(table(Map.of("a", 3)).enrolled()).isEmpty();
    }

    private static EnrolmentTable table(Map<String, Integer> enrolled) {
        return EnrolmentTable.of(Instant.EPOCH, ELECTORATE, 0, enrolled, 10);
    }

    private static List<String> withheld(EnrolmentTable table) {
        return table.territories().stream()
                .filter(Cell::withheld)
                .filter(cell -> cell.enrolled().isEmpty())
                .map(Cell::territoryId)
                .toList();
    }
}
