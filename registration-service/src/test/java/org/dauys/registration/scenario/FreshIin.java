package org.dauys.registration.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.registration.person.Iin;

/** Valid IINs, no two alike in one JVM. */
public final class FreshIin {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyMMdd");

    private FreshIin() {}

    /** A fresh IIN of somebody born on that day of the 20th century or this one. */
    public static String of(LocalDate birthDate, boolean female) {
        int century = (birthDate.getYear() < 2000 ? 3 : 5) + (female ? 1 : 0);
        while (true) {
            String digits = BIRTH.format(birthDate) + century + String.format("%04d", SERIAL.getAndIncrement());
            Optional<Integer> check = Iin.checkDigitOf(digits);
            if (check.isPresent()) {
                return digits + check.get();
            }
        }
    }
}
