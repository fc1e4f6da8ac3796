package org.dauys.simulator.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Makes the members of a roll one after the other, organisation by organisation; nothing is kept of those who went out.
 * As in 2020, 25,000 of 840,000 joined between 1 August and the cut-off of 10 September, unusually many of them in a few
 * organisations; families share phones, and a few phones are shared by far more people than a family has.
 */
final class GenerateRoll {

    static final LocalDate RECENT = LocalDate.of(2020, 8, 1);
    static final LocalDate CUT_OFF = LocalDate.of(2020, 9, 10);

    private static final LocalDate PARTY_FOUNDED = LocalDate.of(1999, 3, 1);
    private static final double RECENT_SHARE = 25_000.0 / 840_000;
    private static final double RECENT_SHARE_OF_GROWING = 0.4;
    private static final int LAST_WEEKS = 14;
    private static final int WOMEN_IN_HUNDRED = 56;
    private static final int WITHOUT_PHONE_IN_HUNDRED = 4;
    private static final int ONE_PHONE_FOR = 15;
    private static final int ONE_IN_SO_MANY_COLLECTS = 1300;

    private final long seed;
    private final List<Organisation> organisations;
    private final UniqueNumbers numbers;
    private final double recentElsewhere;

    GenerateRoll(int members, long seed) {
        this.seed = seed;
        this.organisations = PlanOrganisations.of(members, seed);
        this.numbers = new UniqueNumbers(seed);
        double growing = organisations.stream()
                .filter(Organisation::isGrowing)
                .mapToInt(Organisation::members)
                .sum();
        this.recentElsewhere = growing >= members
                ? 0
                : Math.max(0, (RECENT_SHARE * members - RECENT_SHARE_OF_GROWING * growing) / (members - growing));
    }

    List<Organisation> organisations() {
        return organisations;
    }

    /** Every member, once. */
    void each(Consumer<RollMember> taking) {
        for (Organisation organisation : organisations) {
            members(organisation, organisation.members(), randomOf(organisation.index()), taking);
        }
    }

    /** Further people, who joined on the last day; to be asked for after all who are on the roll. */
    void joiners(int count, Consumer<RollMember> taking) {
        SplittableRandom random = randomOf(-1);
        for (int i = 0; i < count; i++) {
            Organisation organisation = organisations.get(random.nextInt(organisations.size()));
            taking.accept(
                    member(FullNames.family(random), Optional.of(numbers.phone()), organisation, CUT_OFF, random));
        }
    }

    private void members(Organisation organisation, int count, SplittableRandom random, Consumer<RollMember> taking) {
        Optional<String> collecting = organisation.index() % ONE_IN_SO_MANY_COLLECTS == 0 && count > 2 * ONE_PHONE_FOR
                ? Optional.of(numbers.phone())
                : Optional.empty();
        int made = 0;
        while (made < count) {
            FullNames.Family family = FullNames.family(random);
            int people = Math.min(count - made, familySize(random));
            Optional<String> shared =
                    random.nextInt(100) < WITHOUT_PHONE_IN_HUNDRED ? Optional.empty() : Optional.of(numbers.phone());
            for (int i = 0; i < people; i++) {
                Optional<String> phone = made < ONE_PHONE_FOR && collecting.isPresent() ? collecting : shared;
                taking.accept(member(family, phone, organisation, joinedOn(organisation, random), random));
                made++;
            }
        }
    }

    private RollMember member(
            FullNames.Family family,
            Optional<String> phone,
            Organisation organisation,
            LocalDate joinedOn,
            SplittableRandom random) {
        boolean female = random.nextInt(100) < WOMEN_IN_HUNDRED;
        return new RollMember(
                numbers.iin(birthday(random), female),
                family.lastName(female),
                family.firstName(female, random),
                family.middleName(female, random),
                phone,
                organisation,
                joinedOn);
    }

    /** Most phones have one member; those who share one are of a family. */
    private static int familySize(SplittableRandom random) {
        int of = random.nextInt(100);
        if (of < 88) {
            return 1;
        }
        return of < 96 ? 2 : of < 99 ? 3 : 4;
    }

    private static LocalDate birthday(SplittableRandom random) {
        int of = random.nextInt(100);
        int youngest = of < 20 ? 18 : of < 52 ? 30 : of < 82 ? 45 : 60;
        int years = of < 20 ? 12 : of < 82 ? 15 : 25;
        return RECENT.minusYears(youngest).minusDays(random.nextInt(years * 365) + 1L);
    }

    private LocalDate joinedOn(Organisation organisation, SplittableRandom random) {
        double recent = organisation.isGrowing() ? RECENT_SHARE_OF_GROWING : recentElsewhere;
        if (random.nextDouble() < recent) {
            int days = organisation.isGrowing() ? LAST_WEEKS : (int) (CUT_OFF.toEpochDay() - RECENT.toEpochDay());
            return CUT_OFF.minusDays(random.nextInt(days + 1));
        }
        long days = RECENT.toEpochDay() - PARTY_FOUNDED.toEpochDay();
        // More of them in later years.
        return PARTY_FOUNDED.plusDays((long) (days * Math.sqrt(random.nextDouble())));
    }

    /** Each organisation is the same whoever comes before it. */
    private SplittableRandom randomOf(int index) {
        return new SplittableRandom(seed * 1_000_003L + index);
    }
}
