package org.dauys.registration.roll;

import java.util.Optional;

/**
 * Why a line of a file is not taken. Holds nothing of the line's content.
 *
 * @param line from 1, the header included
 * @param column name in the header; absent if the line as a whole is wrong
 * @param reason what is wrong
 */
public record Refusal(int line, Optional<String> column, Reason reason) {

    /** What can be wrong. */
    public enum Reason {
        COLUMN_COUNT,
        IIN_FORM,
        IIN_BIRTH_DATE,
        IIN_CHECK_DIGIT,
        NAME_FORM,
        PHONE_FORM,
        TERRITORY_UNKNOWN,
        PPO_FORM,
        JOINED_FORM,
        JOINED_IN_FUTURE,
        LEFT_FORM,
        LEFT_IN_FUTURE,
        LEFT_BEFORE_JOINING,
        CAUSE_UNKNOWN,
        DUPLICATE_IN_FILE,
        ON_ROLL_ALREADY,
        NOT_ON_ROLL,
        NOTHING_CHANGES,
        INTAKE_SUSPENDED;

        /** As in answers and reports, such as {@code iin-form}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
