package org.dauys.simulator.primary;

import java.util.List;
import org.dauys.simulator.people.Person;

/**
 * Somebody who wants to stand.
 *
 * @param territoryId where
 * @param contestId in which contest
 * @param byPpo nominated by a primary party organisation, not by themselves
 * @param groups special groups, as the application names them
 * @param newFace never a deputy before
 * @param slip whether the application is first filed with a mistake and sent back
 * @param fate what becomes of the application
 */
public record Applicant(
        Person person,
        String territoryId,
        String contestId,
        boolean byPpo,
        List<String> groups,
        boolean newFace,
        boolean slip,
        Fate fate) {

    /** What becomes of an application. */
    public enum Fate {
        /** Registered, and on the ballot paper. */
        STANDS,
        /** Registered, and withdrawn before the draw. */
        WITHDRAWS,
        /** Not registered: too few years of residence. */
        REFUSED
    }

    /** Whether the application is registered. */
    public boolean isRegistered() {
        return fate != Fate.REFUSED;
    }
}
