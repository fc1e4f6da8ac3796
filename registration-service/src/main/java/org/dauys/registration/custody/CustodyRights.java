package org.dauys.registration.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;

/** Who may propose which order, who may countersign it, and for which part of the country. */
@ApplicationScoped
class CustodyRights {

    private static final Map<CustodyOrder.Kind, Set<String>> PROPOSERS = Map.of(
            CustodyOrder.Kind.ROTATE_KEY, Set.of(Roles.OPERATOR),
            CustodyOrder.Kind.DESTROY, Set.of(Roles.REGISTRAR, Roles.OPERATOR),
            CustodyOrder.Kind.LIFT_FREEZE, Set.of(Roles.REGISTRAR));
    private static final Map<CustodyOrder.Kind, Set<String>> SIGNERS = Map.of(
            CustodyOrder.Kind.ROTATE_KEY, Set.of(Roles.OPERATOR, Roles.CONTROLLER),
            CustodyOrder.Kind.DESTROY, Set.of(Roles.CONTROLLER),
            CustodyOrder.Kind.LIFT_FREEZE, Set.of(Roles.REGISTRAR, Roles.CONTROLLER));

    private final Freezes freezes;
    private final Nationwide nationwide;
    private final Caller caller;

    CustodyRights(Freezes freezes, Nationwide nationwide, Caller caller) {
        this.freezes = freezes;
        this.nationwide = nationwide;
        this.caller = caller;
    }

    /** @throws ProblemException {@code forbidden} */
    void requireProposer(CustodyOrder.Kind kind) {
        requireRole(PROPOSERS.get(kind));
    }

    /** @throws ProblemException {@code forbidden} */
    void requireSigner(CustodyOrder.Kind kind) {
        requireRole(SIGNERS.get(kind));
    }

    /**
     * A freeze is a matter of its territory; the rest concerns the country.
     *
     * @param settled whether the order may be about a freeze that is lifted by now
     * @throws ProblemException {@code forbidden}, {@link CustodyProblem#NOT_FROZEN}
     */
    void requireScope(CustodyOrder.Kind kind, String subject, boolean settled) {
        switch (kind) {
            case ROTATE_KEY, DESTROY -> nationwide.require();
            case LIFT_FREEZE ->
                freeze(subject).ifPresentOrElse(freeze -> caller.requireTerritory(freeze.territoryId()), () -> {
                    // Lifted ones have no territory any more that could be looked up.
                    if (!settled) {
                        throw new ProblemException(CustodyProblem.NOT_FROZEN);
                    }
                    nationwide.require();
                });
        }
    }

    private void requireRole(Set<String> roles) {
        if (roles.stream().noneMatch(caller::has)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
    }

    private Optional<Freezes.Freeze> freeze(String subject) {
        try {
            return freezes.find(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
