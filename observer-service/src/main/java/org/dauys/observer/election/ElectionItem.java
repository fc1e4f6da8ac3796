package org.dauys.observer.election;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.observer.turnout.Turnout;

/** One election in the list; the members of {@link ElectionDetail}. */
public record ElectionItem(
        String uuid,
        String primary,
        LocalText name,
        List<String> territoryIds,
        ElectionPhase state,
        Instant opens,
        Instant closes,
        Optional<Integer> height,
        Optional<Integer> verifiedHeight,
        Optional<String> head,
        Turnout turnout,
        int alarms) {

    static ElectionItem of(ElectionDetail detail) {
        return new ElectionItem(
                detail.uuid(),
                detail.primary(),
                detail.name(),
                detail.territoryIds(),
                detail.state(),
                detail.opens(),
                detail.closes(),
                detail.height(),
                detail.verifiedHeight(),
                detail.head(),
                detail.turnout(),
                detail.alarms().size());
    }
}
