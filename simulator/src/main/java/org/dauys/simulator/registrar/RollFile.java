package org.dauys.simulator.registrar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dauys.simulator.people.Person;

/** The roll as a CSV file, the way a party exports it. */
public final class RollFile {

    private static final String HEADER =
            "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on\r\n";
    private static final int MEMBERS_OF_A_PPO = 25;

    private RollFile() {}

    /** A file of all members. */
    public static String of(Map<String, List<Person>> roll, LocalDate joined) {
        StringBuilder csv = new StringBuilder(HEADER);
        roll.forEach((territory, members) -> {
            for (int i = 0; i < members.size(); i++) {
                line(csv, members.get(i), members.get(i).iin(), territory, organisation(i), joined);
            }
        });
        return csv.toString();
    }

    /** The code of the organisation to which the last of these members of a territory belong. */
    public static String lastOrganisation(List<Person> members) {
        return organisation(members.size() - 1);
    }

    /** Those members of it. */
    public static List<Person> ofLastOrganisation(List<Person> members) {
        int from = (members.size() - 1) / MEMBERS_OF_A_PPO * MEMBERS_OF_A_PPO;
        return members.subList(from, members.size());
    }

    private static String organisation(int index) {
        return "PPO-" + (index / MEMBERS_OF_A_PPO + 1);
    }

    /** The same file with mistakes: a wrong check digit, an unknown territory, somebody twice. */
    public static String withMistakes(Map<String, List<Person>> roll, LocalDate joined) {
        Map.Entry<String, List<Person>> first = roll.entrySet().iterator().next();
        Person somebody = first.getValue().get(0);
        char last = somebody.iin().charAt(11);
        StringBuilder csv = new StringBuilder(of(roll, joined));
        line(
                csv,
                somebody,
                somebody.iin().substring(0, 11) + (char) ('0' + (last - '0' + 1) % 10),
                first.getKey(),
                organisation(0),
                joined);
        line(csv, somebody, somebody.iin(), "kz-nowhere", organisation(0), joined);
        line(csv, somebody, somebody.iin(), first.getKey(), organisation(0), joined);
        return csv.toString();
    }

    private static void line(
            StringBuilder csv, Person person, String iin, String territory, String ppo, LocalDate joined) {
        csv.append(String.join(
                        ",",
                        iin,
                        person.lastName(),
                        person.firstName(),
                        person.middleName(),
                        person.phone(),
                        territory,
                        ppo,
                        joined.toString()))
                .append("\r\n");
    }
}
