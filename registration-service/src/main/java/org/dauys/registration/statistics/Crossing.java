package org.dauys.registration.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.smallcells.SmallCells;
import org.dauys.registration.statistics.CrossTable.AgeCell;
import org.dauys.registration.statistics.CrossTable.Cell;

/**
 * Some people counted by several properties at once.
 *
 * @param cells with the sums over each part
 * @param ages age bands of each sex
 */
record Crossing(List<Cell> cells, List<AgeCell> ages) {

    static Crossing of(List<Person> people, List<Integer> bandEdges) {
        List<Cell> cells = new ArrayList<>();
        for (Optional<Sex> sex : withAll(Sex.values())) {
            for (Optional<Nomination> nomination : withAll(Nomination.values())) {
                for (Optional<Boolean> newFace : withAll(true, false)) {
                    cells.add(cell(new Cell(sex, nomination, newFace, Share.of(0, 0)), people));
                }
            }
        }
        List<AgeCell> ages = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            List<Person> those =
                    people.stream().filter(person -> person.sex() == sex).toList();
            AgeBand.of(bandEdges, those)
                    .forEach(band -> ages.add(new AgeCell(
                            sex,
                            band.from(),
                            band.to(),
                            Share.of(band.share().count().orElseThrow(), people.size()))));
        }
        return new Crossing(List.copyOf(cells), List.copyOf(ages));
    }

    /** How many, and nothing else. */
    Crossing totalOnly() {
        return new Crossing(
                cells.stream().filter(Cell::isTotal).toList(),
                ages.stream().map(AgeCell::withheld).toList());
    }

    /**
     * Without what would describe few people. Of a combination that is withheld the sums that are public tell, so that one
     * that is too small withholds all of them; age bands are withheld as parts of a whole are, for both sexes at once.
     *
     * @param smallest fewest people who may be described
     */
    Crossing withoutFewerThan(int smallest) {
        boolean small = cells.stream()
                .filter(Cell::isSingle)
                .mapToInt(cell -> cell.share().count().orElseThrow())
                .anyMatch(count -> count > 0 && count < smallest);
        Set<String> bands = SmallCells.amongGroups(smallerSexByBand(), smallest);
        return new Crossing(
                small ? cells.stream().filter(Cell::isTotal).toList() : cells,
                ages.stream()
                        .map(age -> bands.contains(age.band()) ? age.withheld() : age)
                        .toList());
    }

    /** The band tells of both sexes what is said of one: what counts is the one that is fewer, if there is anybody. */
    private Map<String, Integer> smallerSexByBand() {
        Map<String, Integer> smaller = new HashMap<>();
        ages.stream()
                .filter(age -> age.share().count().orElseThrow() > 0)
                .forEach(age -> smaller.merge(age.band(), age.share().count().orElseThrow(), Math::min));
        return smaller;
    }

    private static Cell cell(Cell empty, List<Person> people) {
        int count = (int) people.stream().filter(empty::includes).count();
        return empty.with(Share.of(count, people.size()));
    }

    @SafeVarargs
    private static <T> List<Optional<T>> withAll(T... values) {
        return Stream.concat(
                        Stream.of(Optional.<T>empty()), Arrays.stream(values).map(Optional::of))
                .toList();
    }
}
