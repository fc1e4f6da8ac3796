package org.dauys.registration.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An individual identification number: birth date YYMMDD, a digit for century and sex, four digits of a serial number
 * and a check digit. Never printed: {@link #toString()} is masked.
 *
 * @param value 12 digits that passed {@link #flawOf}
 */
public record Iin(String value) {

    private static final int LENGTH = 12;
    private static final int CENTURY_DIGIT = 6;
    private static final int CHECK_DIGIT = 11;
    private static final int SECOND_PASS_SHIFT = 2;

    public Iin {
        flawOf(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("not an IIN: " + flaw);
        });
    }

    /** What can be wrong with an IIN. */
    public enum Flaw {
        /** Not 12 digits. */
        FORM,
        /** No such date, or no such century. */
        BIRTH_DATE,
        /** The check digit does not agree, or no person can have this number. */
        CHECK_DIGIT
    }

    /** The first flaw of a text, or nothing if it is an IIN. */
    public static Optional<Flaw> flawOf(String text) {
        if (text == null || text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Flaw.FORM);
        }
        if (birthDateOf(text).isEmpty()) {
            return Optional.of(Flaw.BIRTH_DATE);
        }
        return checkDigitOf(text)
                        .filter(digit -> digit == digit(text, CHECK_DIGIT))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Flaw.CHECK_DIGIT);
    }

    /** The date encoded in the number. */
    public LocalDate birthDate() {
        return birthDateOf(value).orElseThrow();
    }

    /** Odd century digits are men's. */
    public Sex sex() {
        return digit(value, CENTURY_DIGIT) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Masked: an IIN has no place in a log. */
    @Override
    public String toString() {
        return "Iin[*****]";
    }

    private static Optional<LocalDate> birthDateOf(String text) {
        int century = digit(text, CENTURY_DIGIT);
        if (century < 1 || century > 6) {
            return Optional.empty();
        }
        int year = 1800 + 100 * ((century - 1) / 2) + Integer.parseInt(text.substring(0, 2));
        try {
            return Optional.of(
                    LocalDate.of(year, Integer.parseInt(text.substring(2, 4)), Integer.parseInt(text.substring(4, 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The check digit of the first 11 digits: the sum with weights 1 to 11 modulo 11; if that is 10, the sum with weights
     * 3 to 11, 1, 2; if that is 10 too, the number is not issued.
     */
    public static Optional<Integer> checkDigitOf(String text) {
        int first = weightedSum(text, 0) % 11;
        int check = first == 10 ? weightedSum(text, SECOND_PASS_SHIFT) % 11 : first;
        return check == 10 ? Optional.empty() : Optional.of(check);
    }

    private static int weightedSum(String text, int shift) {
        int sum = 0;
        for (int i = 0; i < CHECK_DIGIT; i++) {
            sum += digit(text, i) * ((i + shift) % CHECK_DIGIT + 1);
        }
        return sum;
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
