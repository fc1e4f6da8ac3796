package org.dauys.registration.rollfile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.registration.testing.TestIins;

/** Texts of roll files about people with numbers. */
final class RollLines {

    static final String AKKOL = "kz-akmola-akkol";
    static final String BURABAY = "kz-akmola-burabay";
    static final String HEADER = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on\n";
    static final String MOVED_HEADER = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code\n";
    static final String LEFT_HEADER = "iin,left_on,cause\n";

    private RollLines() {}

    static String member(int person, String territory) {
        return moved(person, territory).replace("\n", ",2019-02-03\n");
    }

    static String moved(int person, String territory) {
        return TestIins.any(person) + ",\"Тестова, мл.\",Айгүл,,+77010000001," + territory + ",ppo-17\n";
    }

    static String left(int person, String date, String cause) {
        return TestIins.any(person) + "," + date + "," + cause + "\n";
    }

    /** A whole file of the people with these numbers. */
    static String members(int from, int to, String territory) {
        return HEADER
                + IntStream.range(from, to)
                        .mapToObj(person -> member(person, territory))
                        .collect(Collectors.joining());
    }
}
