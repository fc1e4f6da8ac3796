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
        int alarms) {}
