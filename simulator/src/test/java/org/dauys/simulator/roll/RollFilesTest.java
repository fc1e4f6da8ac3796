package org.dauys.simulator.roll;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.simulator.people.Iins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollFilesTest {

    private static final int MEMBERS = 60_000;
    private static final int IIN = 0;
    private static final int LAST_NAME = 1;
    private static final int MIDDLE_NAME = 3;
    private static final int PHONE = 4;
    private static final int TERRITORY = 5;
    private static final int ORGANISATION = 6;
    private static final int JOINED = 7;

    @TempDir
    Path folder;

    @Test
    void everyNumberCouldExistAndNoneComesTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String[] member : roll()) {
            String iin = member[IIN];
            assertThat(seen.add(iin)).isTrue();
            int century = iin.charAt(6) - '0';
            LocalDate born = LocalDate.of(
                    1800 + 100 * ((century - 1) / 2) + Integer.parseInt(iin.substring(0, 2)),
                    Integer.parseInt(iin.substring(2, 4)),
                    Integer.parseInt(iin.substring(4, 6)));
            assertThat(Iins.of(born, century % 2 == 0, Integer.parseInt(iin.substring(7, 11))))
                    .contains(iin);
            assertThat(born).isBetween(LocalDate.of(1930, 1, 1), LocalDate.of(2002, 8, 1));
        }
        assertThat(seen).hasSize(MEMBERS);
    }

    @Test
    void namesAgreeWithTheSex() throws IOException {
        for (String[] member : roll()) {
            boolean female = (member[IIN].charAt(6) - '0') % 2 == 0;
            assertThat(member[MIDDLE_NAME]).matches(female ? ".*(қызы|вна)" : ".*(ұлы|ич)");
            assertThat(member[LAST_NAME]).doesNotMatch(female ? ".*(ов|ев|ин|ский)" : ".*(ова|ева|ина|ская)");
        }
    }

    @Test
    void territoriesHaveMembersByPopulationAndOrganisationsOfARealisticSize() throws IOException {
        List<String[]> roll = roll();
        Map<String, Long> byTerritory = roll.stream().collect(groupingBy(member -> member[TERRITORY], counting()));
        List<Place> places = Place.all();
        double people = places.stream().mapToDouble(Place::population).sum();

        assertThat(byTerritory).hasSize(places.size());
        assertThat(places).allSatisfy(place -> assertThat((double) byTerritory.get(place.id()))
                .isBetween(
                        MEMBERS * place.population() / people * 0.95 - 2, MEMBERS * place.population() / people + 3));
        assertThat(byTerritory).doesNotContainKey("kz-akmola");
        Map<String, Long> byOrganisation =
                roll.stream().collect(groupingBy(member -> member[ORGANISATION], counting()));
        assertThat((double) MEMBERS / byOrganisation.size()).isBetween(150.0, 250.0);
        assertThat(roll.stream()
                        .map(member -> member[ORGANISATION] + member[TERRITORY])
                        .distinct())
                .hasSize(byOrganisation.size());
    }

    @Test
    void aRollOfFullSizeHasAboutFourThousandOrganisations() {
        assertThat(PlanOrganisations.of(840_000, 1)).hasSizeBetween(3_800, 4_200);
        assertThat(PlanOrganisations.of(840_000, 1).stream()
                        .mapToInt(Organisation::members)
                        .sum())
                .isEqualTo(840_000);
    }

    @Test
    void familiesSharePhonesAndSomeHaveNoneAndAFewPhonesHaveTooMany() throws IOException {
        Map<String, Long> phones = roll().stream().collect(groupingBy(member -> member[PHONE], counting()));
        long without = phones.remove("");
        assertThat(without).isBetween(MEMBERS * 2L / 100, MEMBERS * 7L / 100);
        assertThat(phones.keySet()).allMatch(phone -> phone.matches("\\+770[1-8][0-9]{7}"));
        assertThat(phones.values().stream()
                        .filter(members -> members >= 2 && members <= 4)
                        .count())
                .isGreaterThan(MEMBERS / 50);
        assertThat(phones.values().stream().filter(members -> members > 10).count())
                .isBetween(1L, 5L);
    }

    @Test
    void someJoinedShortlyBeforeTheCutOffAndUnusuallyManyInAFewOrganisations() throws IOException {
        List<String[]> roll = roll();
        List<String[]> recent = roll.stream()
                .filter(member -> LocalDate.parse(member[JOINED]).isAfter(LocalDate.of(2020, 7, 31)))
                .toList();
        assertThat(recent.size() / (double) MEMBERS).isBetween(0.025, 0.035);
        assertThat(roll).noneMatch(member -> LocalDate.parse(member[JOINED]).isAfter(GenerateRoll.CUT_OFF));
        Map<String, Long> all = roll.stream().collect(groupingBy(member -> member[ORGANISATION], counting()));
        assertThat(recent.stream().collect(groupingBy(member -> member[ORGANISATION], counting())).entrySet().stream()
                        .filter(entry -> entry.getValue() > 40 && entry.getValue() * 4 > all.get(entry.getKey()))
                        .count())
                .isBetween(1L, 5L);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] first = write(RollFiles.roll(5_000, 7));
        assertThat(write(RollFiles.roll(5_000, 7))).isEqualTo(first);
        assertThat(write(RollFiles.roll(5_000, 8))).isNotEqualTo(first);
    }

    @Test
    void incrementalFilesFitTheRoll() throws IOException {
        write(new RollFiles(5_000, 7, 12, 30, 40, 25));
        List<String[]> roll = lines("roll.csv");
        Map<String, String[]> members = new HashMap<>();
        roll.forEach(member -> members.putIfAbsent(member[IIN], member));
        List<String[]> joined = lines("roll-joined.csv");
        List<String[]> moved = lines("roll-moved.csv");
        List<String[]> left = lines("roll-left.csv");

        assertThat(roll).hasSize(5_012);
        assertThat(joined).hasSize(30).noneMatch(member -> members.containsKey(member[IIN]));
        assertThat(moved)
                .hasSize(40)
                .allMatch(member -> !members.get(member[IIN])[ORGANISATION].equals(member[ORGANISATION]));
        assertThat(left).hasSize(25).allMatch(member -> members.containsKey(member[IIN]));
        Set<String> both =
                new HashSet<>(moved.stream().map(member -> member[IIN]).toList());
        assertThat(left).noneMatch(member -> both.contains(member[IIN]));
    }

    /** The numbers alone of so many members would not fit. */
    @Test
    void aLargeRollFitsASmallHeap() throws IOException, InterruptedException {
        Path roll = folder.resolve("large.csv");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dauys.simulator.Simulator",
                        "roll",
                        "--members",
                        "400000",
                        "--out",
                        roll.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("generator.log").toFile())
                .start();
        assertThat(generator.waitFor()).isZero();
        try (Stream<String> lines = Files.lines(roll)) {
            assertThat(lines.count()).isEqualTo(400_001);
        }
    }

    private List<String[]> roll() throws IOException {
        write(RollFiles.roll(MEMBERS, 2020));
        return lines("roll.csv");
    }

    private byte[] write(RollFiles files) throws IOException {
        files.write(folder.resolve("roll.csv"));
        return Files.readAllBytes(folder.resolve("roll.csv"));
    }

    private List<String[]> lines(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
