package org.dauys.registration.eligibility;

import java.time.LocalDate;
import java.time.Period;

/** Full years. A year is full on the birthday itself; for somebody born on 29 February on 1 March where there is none. */
public final class Ages {

    private Ages() {}

    /** Full years on a day; negative before the birth. */
    public static int on(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
