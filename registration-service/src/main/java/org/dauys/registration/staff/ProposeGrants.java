package org.dauys.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.person.Iin;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.twoperson.Signatory;

/** The first of the two people: says who shall have which roles. */
@ApplicationScoped
public class ProposeGrants {

    private final StaffProposals proposals;
    private final Territories territories;
    private final AuditTrail audit;
    private final Clock clock;

    ProposeGrants(StaffProposals proposals, Territories territories, AuditTrail audit, Clock clock) {
        this.proposals = proposals;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@link StaffProblem#UNKNOWN_ROLE}, {@link StaffProblem#OPERATOR_IS_NATIONWIDE}, {@link RegistrationProblem#UNKNOWN_TERRITORY}, or
     *     {@code invalid-request} for an IIN that is none or a login that is named twice
     * @return id of the proposal
     */
    @Transactional
    UUID propose(Signatory proposer, List<GrantRequest> grants) {
        grants.forEach(this::require);
        if (grants.stream().map(GrantRequest::login).distinct().count() < grants.size()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        UUID id = UUID.randomUUID();
        proposals.add(id, proposer, clock.instant(), grants);
        audit.record(proposer.account(), "staff-proposed", id.toString(), Map.of("grants", grants.size()));
        return id;
    }

    private void require(GrantRequest grant) {
        grant.roles().stream()
                .filter(role -> !StaffRoster.GRANTABLE.contains(role))
                .findFirst()
                .ifPresent(role -> {
                    throw new ProblemException(StaffProblem.UNKNOWN_ROLE, role);
                });
        grant.territories().stream()
                .filter(territory -> !territory.equals(TerritoryScope.EVERYWHERE))
                .filter(territory -> territories.find(territory).isEmpty())
                .findFirst()
                .ifPresent(territory -> {
                    throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, territory);
                });
        if (grant.roles().contains(Roles.OPERATOR) && !grant.territories().contains(TerritoryScope.EVERYWHERE)) {
            throw new ProblemException(StaffProblem.OPERATOR_IS_NATIONWIDE);
        }
        if (Optional.ofNullable(grant.iin()).flatMap(Iin::flawOf).isPresent()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
