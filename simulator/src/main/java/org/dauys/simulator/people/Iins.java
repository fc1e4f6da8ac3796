package org.dauys.simulator.people;

import java.time.LocalDate;
import java.util.Optional;

/** Individual identification numbers that could exist: birth date, century and sex, serial number, check digit. */
public final class Iins {

    private static final int FIRST_DIGITS = 11;

    private Iins() {}

    /**
     * The number for a serial, if there is one: for one serial in eleven or so, both weightings give 10 and the number is
     * not issued.
     *
     * @param serial 0 to 9999
     */
    public static Optional<String> of(LocalDate birthDate, boolean female, int serial) {
        int century = 1 + 2 * (birthDate.getYear() / 100 - 18) + (female ? 1 : 0);
        String digits = String.format(
                "%02d%02d%02d%d%04d",
                birthDate.getYear() % 100, birthDate.getMonthValue(), birthDate.getDayOfMonth(), century, serial);
        int check = weighted(digits, 0) % 11;
        if (check == 10) {
            check = weighted(digits, 2) % 11;
        }
        return check == 10 ? Optional.empty() : Optional.of(digits + check);
    }

    private static int weighted(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < FIRST_DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % FIRST_DIGITS + 1);
        }
        return sum;
    }
}
