package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** Territories as figures are limited to them. */
@ApplicationScoped
class Places {

    private final Territories territories;

    Places(Territories territories) {
        this.territories = territories;
    }

    List<Territory> all() {
        return territories.all();
    }

    /** @throws ProblemException {@code unknown-territory} */
    Territory require(String id) {
        return territories.find(id).orElseThrow(() -> new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, id));
    }

    /**
     * A territory with what lies in it; the whole country if none is named.
     *
     * @throws ProblemException {@code unknown-territory}
     */
    TerritoryCell within(Optional<String> id) {
        return id.map(this::require).map(TerritoryCell::within).orElseGet(TerritoryCell::whole);
    }

    /** Whether a territory belongs to a cell. */
    boolean covers(TerritoryCell cell, String id) {
        return cell.covers(require(id));
    }
}
