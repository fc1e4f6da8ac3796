package org.dauys.voting.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the queue.
 *
 * @param number the place, counted from the first visitor ever
 * @param issuedAt when it was given out, in whole seconds
 */
record Ticket(long number, Instant issuedAt) {

    /** What one looks like. */
    static final String FORM = "[A-Za-z0-9_.-]{1,128}";

    // Longer than any queue. What was collected one night must not be worth anything the next.
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MAC_BYTES = 16;
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{22})");

    /** As its holder keeps it: number, seconds since 1970, MAC. */
    String sealed(RoomKey key) {
        return number + "." + issuedAt.getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key));
    }

    /** The ticket in a text; empty if we never gave it out, or too long ago. */
    static Optional<Ticket> open(String text, RoomKey key, Instant now) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Ticket ticket =
                new Ticket(Long.parseLong(matcher.group(1)), Instant.ofEpochSecond(Long.parseLong(matcher.group(2))));
        byte[] mac = Base64.getUrlDecoder().decode(matcher.group(3));
        return MessageDigest.isEqual(mac, ticket.mac(key))
                        && now.isBefore(ticket.issuedAt().plus(LONGEST))
                ? Optional.of(ticket)
                : Optional.empty();
    }

    private byte[] mac(RoomKey key) {
        byte[] content = (number + "." + issuedAt.getEpochSecond()).getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(key.ticketMac(content), MAC_BYTES);
    }
}
