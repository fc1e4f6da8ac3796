package org.dauys.registration.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/** Territories with what lies in them. */
@ApplicationScoped
public class TerritoryReach {

    private final Territories territories;
    private final Caller caller;

    public TerritoryReach(Territories territories, Caller caller) {
        this.territories = territories;
        this.caller = caller;
    }

    /** The problem {@code unknown-territory} if there is none of this id. */
    public void require(String id) {
        if (territories.find(id).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, id);
        }
    }

    /**
     * The territory and all in it; all territories if none is named.
     *
     * @throws ProblemException {@code unknown-territory}
     */
    public List<String> of(Optional<String> id) {
        id.ifPresent(this::require);
        return territories.all().stream()
                .map(Territory::id)
                .filter(each -> id.isEmpty() || territories.withAncestors(each).contains(id.get()))
                .toList();
    }

    /** Those of the territories that the caller's staff roles are given for; the problem {@code forbidden} if none is. */
    public List<String> inScope(Optional<String> id) {
        List<String> scope = of(id).stream().filter(caller::mayActIn).toList();
        if (scope.isEmpty()) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        return scope;
    }

    /** Whether both lie in the same region or city of republican significance. */
    public boolean sameRegion(String one, String other) {
        return top(one).isPresent() && top(one).equals(top(other));
    }

    private Optional<String> top(String id) {
        List<String> chain = territories.withAncestors(id);
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }
}
