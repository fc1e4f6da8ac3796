package org.dauys.registration.terminal;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Ten characters that a terminal is paired with, 50 random bits: an officer reads them from one screen and types them at
 * another, so none of them is mistaken for another.
 *
 * @param value without hyphens, in capitals
 */
record PairingCode(String value) {

    /** What is taken from a request. */
    static final String FORM = "[0-9A-Za-z-]{10,14}";

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    static PairingCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new PairingCode(code.toString());
    }

    /** As it was typed. */
    static PairingCode typed(String text) {
        return new PairingCode(text.replace("-", "").toUpperCase(Locale.ROOT));
    }

    /** In groups, to be read. */
    String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PairingCode[*****]";
    }
}
