package org.dauys.simulator.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How the replay was asked for. */
record ReplayOptions(
        URI base,
        Path data,
        int territories,
        OptionalInt members,
        OptionalDouble membersPerMille,
        OptionalInt candidates,
        int trustees,
        int hands,
        long seed) {

    private static final int DEFAULT_MEMBERS = 600;
    private static final int DEFAULT_CANDIDATES = 50;

    /** Members on the roll. */
    int rollSize(PublishedFigures figures) {
        if (membersPerMille.isPresent()) {
            return (int) Math.round(figures.get("members") * membersPerMille.getAsDouble() / 1000);
        }
        return members.orElse(DEFAULT_MEMBERS);
    }

    /** Candidates on the papers of one election: as asked, as published at this scale, or a full paper. */
    int candidatesPerBallot(PublishedFigures figures) {
        if (candidates.isPresent()) {
            return candidates.getAsInt();
        }
        return membersPerMille.isPresent()
                ? (int) Math.round((double) figures.get("registered")
                        / figures.get("territories")
                        * membersPerMille.getAsDouble()
                        / 1000)
                : DEFAULT_CANDIDATES;
    }
}
