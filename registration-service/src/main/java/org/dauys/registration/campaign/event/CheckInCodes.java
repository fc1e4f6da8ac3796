package org.dauys.registration.campaign.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Codes that are shown at an event: eight characters that are not mistaken for each other. */
@ApplicationScoped
public class CheckInCodes {

    /** The form of a code. */
    public static final String FORM = "[A-HJ-NP-Z2-9]{8}";

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** A new code. */
    public String next() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
