package org.dauys.registration.contest;

import java.util.List;
import org.dauys.events.LocalText;

/**
 * Territories whose members vote together on the same contests.
 *
 * @param name of the election
 * @param territoryIds of the voters
 * @param contestIds in the order of the questions
 */
public record PlannedElection(LocalText name, List<String> territoryIds, List<String> contestIds) {

    public PlannedElection {
        territoryIds = List.copyOf(territoryIds);
        contestIds = List.copyOf(contestIds);
    }
}
