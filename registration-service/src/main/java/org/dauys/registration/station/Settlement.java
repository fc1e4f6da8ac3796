package org.dauys.registration.station;

import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A settlement, as a roll knows it: its party organisations.
 *
 * @param id slug, unique in the primary
 * @param version grows with every change
 * @param network whether its members can vote electronically where they live
 * @param ppoCodes of its territory; each is of one settlement
 * @param voters on the frozen roll; 0 before there is one
 * @param station the offline station that serves it
 */
record Settlement(
        String id,
        long version,
        String territoryId,
        LocalText name,
        boolean network,
        List<String> ppoCodes,
        int voters,
        Optional<String> station) {

    Settlement {
        ppoCodes = List.copyOf(ppoCodes);
    }
}
