package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;

/** Who may see the figures that {@link Disclosure} keeps from the public. */
@ApplicationScoped
class Sight {

    private final Caller caller;

    Sight(Caller caller) {
        this.caller = caller;
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
