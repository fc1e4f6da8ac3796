package org.dauys.simulator.roll;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.simulator.people.Iins;

/**
 * IINs and phones of which none comes twice, in memory that does not grow with the roll: a counter per birthday and sex,
 * and one for the phones.
 */
final class UniqueNumbers {

    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2002, 12, 31);
    private static final int SERIALS = 10_000;
    /** Without a common divisor with the number of serials, so that all of them come. */
    private static final int STRIDE = 7919;

    private static final long PHONES = 80_000_000L;
    private static final long PHONE_STRIDE = 48_271L;

    private final int[] counters = new int[2 * (int) (LAST.toEpochDay() - FIRST.toEpochDay() + 1)];
    private final long seed;
    private long phones;

    UniqueNumbers(long seed) {
        this.seed = Math.floorMod(seed, PHONES);
    }

    /** @throws IllegalStateException if everybody of this birthday and sex is taken */
    String iin(LocalDate birthday, boolean female) {
        int slot = 2 * (int) (birthday.toEpochDay() - FIRST.toEpochDay()) + (female ? 1 : 0);
        while (counters[slot] < SERIALS) {
            long serial = (seed + slot * 31L + counters[slot]++ * (long) STRIDE) % SERIALS;
            Optional<String> iin = Iins.of(birthday, female, (int) serial);
            if (iin.isPresent()) {
                return iin.get();
            }
        }
        throw new IllegalStateException("no more numbers for people born on " + birthday);
    }

    String phone() {
        if (phones >= PHONES) {
            throw new IllegalStateException("no more phone numbers");
        }
        long number = (seed + phones++ * PHONE_STRIDE) % PHONES;
        return String.format("+770%d%07d", 1 + number / 10_000_000, number % 10_000_000);
    }
}
