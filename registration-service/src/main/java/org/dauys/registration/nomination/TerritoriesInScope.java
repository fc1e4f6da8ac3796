package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** Where an official's lists reach. */
@ApplicationScoped
class TerritoriesInScope {

    private final Territories territories;
    private final Caller caller;

    TerritoriesInScope(Territories territories, Caller caller) {
        this.territories = territories;
        this.caller = caller;
    }

    /**
     * The one that is asked for, or all in which the caller may act.
     *
     * @throws ProblemException {@code forbidden} if the one asked for is none of them
     */
    List<String> territories(Optional<String> asked) {
        asked.ifPresent(caller::requireTerritory);
        return asked.map(List::of).orElseGet(() -> territories.all().stream()
                .map(Territory::id)
                .filter(caller::mayActIn)
                .toList());
    }
}
