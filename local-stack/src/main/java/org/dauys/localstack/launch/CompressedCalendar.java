package org.dauys.localstack.launch;

import java.util.Map;

/**
 * What the services need to be told when three voting days pass in a minute: waits that protect a real close (clock skew,
 * delivery timeout) shrink with the days. No clock is moved.
 */
final class CompressedCalendar {

    static final Map<String, String> ENVIRONMENT = Map.of(
            "DAUYS_VOTING_DELIVERY_TIMEOUT", "4S",
            "DAUYS_TALLY_MARKER_DELAY", "5S");

    private CompressedCalendar() {}
}
