package org.dauys.registration.person;

import java.util.regex.Pattern;

/**
 * A mobile number in the international form, for instance +77011234567. Never printed: {@link #toString()} is masked.
 *
 * @param value {@code +} and 11 to 15 digits
 */
public record Phone(String value) {

    /** The accepted form, for request validation. */
    public static final String FORM = "\\+[1-9][0-9]{10,14}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Phone {
        if (!isPhone(value)) {
            throw new IllegalArgumentException("a phone number is + and 11 to 15 digits");
        }
    }

    public static boolean isPhone(String text) {
        return text != null && PATTERN.matcher(text).matches();
    }

    /** The last two digits, for lists that people look at. */
    public String masked() {
        return "+" + "*".repeat(value.length() - 3) + value.substring(value.length() - 2);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Phone[" + masked() + "]";
    }
}
