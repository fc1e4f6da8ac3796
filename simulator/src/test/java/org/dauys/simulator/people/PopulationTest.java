package org.dauys.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.simulator.people.Names.Group;
import org.dauys.simulator.people.Names.Role;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);
    private static final List<Integer> FIRST = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static final List<Integer> SECOND = List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2);

    @Test
    void everyNumberHasTheOfficialCheckDigitBirthDateAndSex() {
        Population population = new Population(1);
        for (int i = 0; i < 2_000; i++) {
            Person person = population.adult(DAY);
            String iin = person.iin();

            int check = sum(iin, FIRST) % 11;
            check = check == 10 ? sum(iin, SECOND) % 11 : check;

            assertThat(iin).hasSize(12);
            assertThat(iin.charAt(11) - '0').isEqualTo(check);
            assertThat(iin.substring(0, 6))
                    .isEqualTo(String.format(
                            "%02d%02d%02d",
                            person.birthDate().getYear() % 100,
                            person.birthDate().getMonthValue(),
                            person.birthDate().getDayOfMonth()));
            assertThat((iin.charAt(6) - '0') % 2 == 0).isEqualTo(person.female());
            assertThat(person.ageOn(DAY)).isBetween(18, 80);
        }
    }

    @Test
    void nobodySharesANumberOrAPhone() {
        Population population = new Population(2);
        Set<String> seen = new HashSet<>();

        IntStream.range(0, 5_000).mapToObj(i -> population.adult(DAY)).forEach(person -> {
            assertThat(seen.add(person.iin())).isTrue();
            assertThat(seen.add(person.phone())).isTrue();
        });
    }

    @Test
    void numberComputedByHandIsConfirmed() {
        // 8*1 + 5*2 + 1*4 + 1*6 + 3*7 + 5*8 = 89, and 89 mod 11 = 1
        assertThat(Iins.of(LocalDate.of(1985, 1, 1), false, 5000)).hasValue("850101350001");
    }

    /** Recorded figures of runs are of these people: a name in another place would make others. */
    @Test
    void namesStandInTheirPlaces() {
        assertThat(Names.few(Role.FAMILY))
                .hasSize(30)
                .startsWith("Ахметов", "Сулейменов")
                .endsWith("Сейітов");
        assertThat(Names.few(Role.MAN))
                .hasSize(25)
                .startsWith("Нурлан", "Ерлан")
                .endsWith("Ильдар");
        assertThat(Names.few(Role.WOMAN))
                .hasSize(25)
                .startsWith("Айгүл", "Әсел")
                .endsWith("Алия");
        assertThat(Names.few(Role.FATHER))
                .hasSize(10)
                .startsWith("Нұрлан", "Ербол")
                .endsWith("Мейрам");
        assertThat(Names.many(Role.FAMILY, Group.KAZAKH)).hasSize(40).endsWith("Тұрсынбеков");
        assertThat(Names.many(Role.FAMILY, Group.RUSSIAN)).hasSize(25).endsWith("Заславский");
        assertThat(Names.many(Role.FAMILY, Group.OTHER)).hasSize(15).endsWith("Вебер");
        assertThat(Names.many(Role.MAN, Group.KAZAKH)).hasSize(30).endsWith("Ілияс");
        assertThat(Names.many(Role.WOMAN, Group.RUSSIAN)).hasSize(15).endsWith("Вера");
        assertThat(Names.many(Role.PATRONYMIC, Group.RUSSIAN)).hasSize(15).endsWith("Васильев");
    }

    @Test
    void sameSeedMakesTheSamePeople() {
        assertThat(new Population(3).adult(DAY)).isEqualTo(new Population(3).adult(DAY));
    }

    private static int sum(String iin, List<Integer> weights) {
        return IntStream.range(0, 11)
                .map(i -> (iin.charAt(i) - '0') * weights.get(i))
                .sum();
    }
}
