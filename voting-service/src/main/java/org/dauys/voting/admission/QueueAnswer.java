package org.dauys.voting.admission;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody in front of the login is told.
 *
 * @param state {@link #OPEN} or {@link #QUEUE}
 * @param ticket to come back with; absent only while nobody can count
 * @param admission the pass, if it is their turn
 * @param admissionExpires until when the pass is good
 * @param position people before them and they themselves, while they wait
 * @param estimatedSeconds until it is their turn, while they wait
 * @param retryAfterSeconds when to ask again
 */
public record QueueAnswer(
        String state,
        Optional<String> ticket,
        Optional<String> admission,
        Optional<Instant> admissionExpires,
        Optional<Long> position,
        Optional<Long> estimatedSeconds,
        long retryAfterSeconds) {

    static final String OPEN = "open";
    static final String QUEUE = "queue";

    /** Nobody counts now: go and try, and come back if it does not work. */
    static QueueAnswer uncounted(Optional<String> ticket, long retryAfterSeconds) {
        return new QueueAnswer(
                OPEN,
                ticket,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                retryAfterSeconds);
    }
}
