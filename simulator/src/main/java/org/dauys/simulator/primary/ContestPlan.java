package org.dauys.simulator.primary;

import org.dauys.events.LocalText;

/** A contest to be held. */
public record ContestPlan(
        String id,
        String level,
        String territoryId,
        LocalText title,
        int seats,
        int min,
        int max,
        boolean blank,
        int minAge,
        int standing) {}
