package org.dauys.registration.testing;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.dauys.registration.person.Iin;

/** IINs that nobody has, with right check digits. */
public final class TestIins {

    private TestIins() {}

    /** The IIN of a woman born on that day of the 20th century; the same number gives the same IIN. */
    public static String woman(LocalDate born, int number) {
        String start = String.format("%02d%02d%02d4", born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth());
        return IntStream.iterate(number, serial -> serial + 1)
                .mapToObj(serial -> start + String.format("%04d", serial % 10_000))
                .flatMap(digits -> Iin.checkDigitOf(digits + "0").stream().map(check -> digits + check))
                .findFirst()
                .orElseThrow();
    }

    /** A different IIN for every number below two million. */
    public static String any(int number) {
        return woman(LocalDate.of(1950, 1, 1).plusDays(number / 100), number % 100 * 100);
    }
}
