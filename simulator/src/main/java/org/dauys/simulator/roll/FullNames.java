package org.dauys.simulator.roll;

import java.util.List;
import java.util.SplittableRandom;
import org.dauys.simulator.people.Names;
import org.dauys.simulator.people.Names.Group;
import org.dauys.simulator.people.Names.Role;

/** Names whose parts agree with each other and with the sex, in the shares of the peoples of the country. */
final class FullNames {

    private static final List<String> KAZAKH_FAMILIES = Names.many(Role.FAMILY, Group.KAZAKH);
    private static final List<String> KAZAKH_MEN = Names.many(Role.MAN, Group.KAZAKH);
    private static final List<String> KAZAKH_WOMEN = Names.many(Role.WOMAN, Group.KAZAKH);
    private static final List<String> KAZAKH_FATHERS = Names.many(Role.FATHER, Group.KAZAKH);
    private static final List<String> RUSSIAN_FAMILIES = Names.many(Role.FAMILY, Group.RUSSIAN);
    private static final List<String> RUSSIAN_MEN = Names.many(Role.MAN, Group.RUSSIAN);
    private static final List<String> RUSSIAN_WOMEN = Names.many(Role.WOMAN, Group.RUSSIAN);
    /** Without the ending that tells the sex. */
    private static final List<String> RUSSIAN_PATRONYMICS = Names.many(Role.PATRONYMIC, Group.RUSSIAN);

    private static final List<String> OTHER_FAMILIES = Names.many(Role.FAMILY, Group.OTHER);

    private static final int KAZAKH_IN_HUNDRED = 70;
    private static final int RUSSIAN_IN_HUNDRED = 19;

    private FullNames() {}

    /** @param family without the ending that tells the sex */
    record Family(String family, boolean isKazakh) {

        String lastName(boolean female) {
            if (!female) {
                return family;
            }
            if (family.endsWith("ский")) {
                return family.substring(0, family.length() - 2) + "ая";
            }
            return family.endsWith("ов") || family.endsWith("ев") || family.endsWith("ёв") || family.endsWith("ин")
                    ? family + "а"
                    : family;
        }

        String firstName(boolean female, SplittableRandom random) {
            if (isKazakh) {
                return pick(female ? KAZAKH_WOMEN : KAZAKH_MEN, random);
            }
            return pick(female ? RUSSIAN_WOMEN : RUSSIAN_MEN, random);
        }

        String middleName(boolean female, SplittableRandom random) {
            if (!isKazakh) {
                return pick(RUSSIAN_PATRONYMICS, random) + (female ? "на" : "ич");
            }
            String father = pick(KAZAKH_FATHERS, random);
            return random.nextBoolean() ? father + (female ? "қызы" : "ұлы") : father + (female ? "овна" : "ович");
        }
    }

    static Family family(SplittableRandom random) {
        int people = random.nextInt(100);
        if (people < KAZAKH_IN_HUNDRED) {
            return new Family(pick(KAZAKH_FAMILIES, random), true);
        }
        return new Family(
                pick(people < KAZAKH_IN_HUNDRED + RUSSIAN_IN_HUNDRED ? RUSSIAN_FAMILIES : OTHER_FAMILIES, random),
                false);
    }

    private static String pick(List<String> names, SplittableRandom random) {
        return names.get(random.nextInt(names.size()));
    }
}
