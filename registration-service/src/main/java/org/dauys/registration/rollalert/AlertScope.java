package org.dauys.registration.rollalert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** Whose alerts the caller may see. */
@ApplicationScoped
class AlertScope {

    private final Caller caller;
    private final Territories territories;

    AlertScope(Caller caller, Territories territories) {
        this.caller = caller;
        this.territories = territories;
    }

    /** Slugs of the territories that the caller is an official of; an operator is one of all. */
    List<String> territories() {
        boolean everywhere = caller.has(Roles.OPERATOR);
        return territories.all().stream()
                .map(Territory::id)
                .filter(id -> everywhere || caller.mayActIn(id))
                .toList();
    }
}
