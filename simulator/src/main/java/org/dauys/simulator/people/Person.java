package org.dauys.simulator.people;

import java.time.LocalDate;
import org.dauys.events.LocalText;

/** Somebody. None of them exists. */
public record Person(
        String iin,
        String phone,
        String lastName,
        String firstName,
        String middleName,
        boolean female,
        LocalDate birthDate) {

    /** The name as it stands on a ballot paper. */
    public LocalText publicName() {
        String name = lastName + " " + firstName;
        return new LocalText(name, name, Latin.of(name));
    }

    /** Age in years on a day. */
    public int ageOn(LocalDate day) {
        return java.time.Period.between(birthDate, day).getYears();
    }
}
