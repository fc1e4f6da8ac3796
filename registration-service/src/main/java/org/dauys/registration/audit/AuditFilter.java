package org.dauys.registration.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which acts; what is absent lets all through.
 *
 * @param from not before
 * @param to before
 * @param primary what it was done to, or named in the details
 */
record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> act,
        Optional<String> subject,
        Optional<String> primary) {

    /** What was asked for, for the trail itself. */
    Map<String, Object> asked() {
        Map<String, Object> asked = new TreeMap<>();
        from.ifPresent(value -> asked.put("from", value));
        to.ifPresent(value -> asked.put("to", value));
        actor.ifPresent(value -> asked.put("actor", value));
        act.ifPresent(value -> asked.put("act", value));
        subject.ifPresent(value -> asked.put("subject", value));
        primary.ifPresent(value -> asked.put("primary", value));
        return asked;
    }
}
