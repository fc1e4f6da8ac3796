package org.dauys.registration.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A polling station.
 *
 * @param id slug, unique in the primary
 * @param version grows with every change
 * @param cutOff of an offline station: when its members lose the electronic channel
 * @param cutAt when their strike-offs were ordered
 * @param officers accounts that may fetch its roll and submit its numbers
 */
record Station(
        String id,
        long version,
        LocalText name,
        String territoryId,
        Kind kind,
        Optional<Instant> cutOff,
        Optional<Instant> cutAt,
        List<String> officers) {

    /** How a station knows whom it may give a paper. */
    enum Kind {
        /** It asks for each. */
        ONLINE,
        /** It has a printed roll. */
        OFFLINE
    }

    Station {
        officers = List.copyOf(officers);
    }
}
