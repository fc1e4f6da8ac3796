package org.dauys.simulator.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes people, no two with the same number or phone. Reproducible from its seed. */
public final class Population {

    private static final List<String> MEN = Names.few(Names.Role.MAN);
    private static final List<String> WOMEN = Names.few(Names.Role.WOMAN);
    private static final List<String> FAMILIES = Names.few(Names.Role.FAMILY);
    private static final List<String> FATHERS = Names.few(Names.Role.FATHER);

    private final Random random;
    private final Set<String> iins = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    /** @param seed same seed, same people */
    public Population(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody of an age between two, on a day. */
    public Person person(boolean female, int youngest, int oldest, LocalDate day) {
        int days = (int) day.minusYears(youngest).toEpochDay()
                - (int) day.minusYears(oldest + 1L).plusDays(1).toEpochDay();
        LocalDate birthDate = day.minusYears(youngest).minusDays(random.nextInt(days + 1));
        String father = pick(FATHERS);
        String family = pick(FAMILIES);
        return new Person(
                iin(birthDate, female),
                phone(),
                female && family.endsWith("в") ? family + "а" : family,
                pick(female ? WOMEN : MEN),
                father + (female ? "қызы" : "ұлы"),
                female,
                birthDate);
    }

    /** Somebody old enough to vote. */
    public Person adult(LocalDate day) {
        return person(random.nextBoolean(), 18, 80, day);
    }

    /** A phone that nobody else has. */
    public String phone() {
        String phone;
        do {
            phone = String.format("+770%d%07d", 1 + random.nextInt(8), random.nextInt(10_000_000));
        } while (!phones.add(phone));
        return phone;
    }

    private String iin(LocalDate birthDate, boolean female) {
        while (true) {
            Optional<String> iin = Iins.of(birthDate, female, random.nextInt(10_000));
            if (iin.isPresent() && iins.add(iin.get())) {
                return iin.get();
            }
        }
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
