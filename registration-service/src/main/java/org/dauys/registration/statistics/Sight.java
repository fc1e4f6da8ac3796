package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primaries;

/** What is asked for, and whether the caller may see what {@link Disclosure} keeps from the public. */
@ApplicationScoped
class Sight {

    private final Primaries primaries;
    private final Caller caller;

    Sight(Primaries primaries, Caller caller) {
        this.primaries = primaries;
        this.caller = caller;
    }

    /**
     * What a request asks for.
     *
     * @param stage slug of a {@link Stage}
     * @throws ProblemException {@code not-found} for an unknown primary, and those of {@link #require}
     */
    Wanted wanted(String primary, String stage, Optional<String> territory, boolean full) {
        return new Wanted(primaries.require(primary), Stage.ofSlug(stage), territory, require(full, territory));
    }

    /**
     * @param full whether everything is asked for
     * @param territory to which the figures are limited
     * @return {@code full}, if the caller may
     * @throws ProblemException {@code unauthorized}, or {@code forbidden} for whoever is no registrar or controller of the
     *     territory, or of the whole country where none is named
     */
    boolean require(boolean full, Optional<String> territory) {
        if (full) {
            if (!caller.has(Roles.REGISTRAR) && !caller.has(Roles.CONTROLLER)) {
                throw new ProblemException(KitProblem.FORBIDDEN);
            }
            territory.ifPresentOrElse(caller::requireTerritory, caller::requireEverywhere);
        }
        return full;
    }
}
