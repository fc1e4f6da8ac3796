package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.roll.FrozenRoll;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which elections a primary has: as planned, or by territory if nobody planned otherwise. */
@ApplicationScoped
public class ElectionPlans {

    private final Primaries primaries;
    private final Contests contests;
    private final PlanRepository plans;
    private final PlanRules rules;
    private final FrozenRoll roll;
    private final AuditTrail audit;
    private final Caller caller;
    private final int minimumElectorate;

    public ElectionPlans(
            Primaries primaries,
            Contests contests,
            PlanRepository plans,
            PlanRules rules,
            FrozenRoll roll,
            AuditTrail audit,
            Caller caller,
            @ConfigProperty(name = "dauys.elections.minimum-electorate") int minimumElectorate) {
        this.primaries = primaries;
        this.contests = contests;
        this.plans = plans;
        this.rules = rules;
        this.roll = roll;
        this.audit = audit;
        this.caller = caller;
        this.minimumElectorate = minimumElectorate;
    }

    /** The plan of a primary whose roll is frozen; the default by territory if none is stored. */
    public List<PlannedElection> inForce(String primaryId) {
        requireFrozen(primaryId);
        List<PlannedElection> stored = plans.stored(primaryId);
        return stored.isEmpty() ? elections(proposals(primaryId, Optional.empty())) : stored;
    }

    /**
     * Elections for voters who come later: small territories that are asked the same vote together, as in the plan. Those
     * that stay too few for a secret vote are left out.
     *
     * @param voters by territory
     * @param contestIds what each territory is asked already; territories without are left out
     */
    public List<PlannedElection> forLateVoters(Map<String, Integer> voters, Map<String, List<String>> contestIds) {
        return elections(rules.byTerritory(voters, contestIds, minimumElectorate).stream()
                .filter(proposal -> proposal.voters() >= minimumElectorate)
                .toList());
    }

    /** What is wrong with a plan as contests and roll are now. */
    public List<Finding> findings(String primaryId, List<PlannedElection> plan) {
        return rules.findings(plan, contests.all(primaryId), roll.countByTerritory(primaryId));
    }

    /** Plans one election for every city and district on the roll, small ones merged, see {@link MergeTerritories}. */
    @Transactional
    List<PlannedElection> planByTerritory(String primaryId, Optional<Integer> minElectorate) {
        return plan(primaryId, elections(proposals(primaryId, minElectorate)));
    }

    /** What {@link #planByTerritory} would plan, with the numbers and reasons. */
    List<MergeTerritories.Proposal> proposals(String primaryId, Optional<Integer> minElectorate) {
        requireFrozen(primaryId);
        return rules.byTerritory(
                contests.all(primaryId), roll.countByTerritory(primaryId), minElectorate.orElse(minimumElectorate));
    }

    /**
     * Replaces the plan.
     *
     * @throws ProblemException {@code plan-refused} with the findings, {@code roll-not-frozen}, {@code
     *     registration-closed}
     */
    @Transactional
    List<PlannedElection> plan(String primaryId, List<PlannedElection> plan) {
        primaries.lock(primaryId);
        primaries.requireRegistrationOpen(primaryId);
        requireFrozen(primaryId);
        List<Finding> findings = findings(primaryId, plan);
        if (plan.isEmpty() || !findings.isEmpty()) {
            throw new ProblemException(RegistrationProblem.PLAN_REFUSED, findings.size()).with("findings", findings);
        }
        plans.replace(primaryId, plan);
        audit.record(caller.subject(), "elections-planned", primaryId, Map.of("elections", plan.size()));
        return plan;
    }

    private static List<PlannedElection> elections(List<MergeTerritories.Proposal> proposals) {
        return proposals.stream().map(MergeTerritories.Proposal::election).toList();
    }

    private void requireFrozen(String primaryId) {
        if (!roll.isFrozen(primaryId)) {
            throw new ProblemException(RegistrationProblem.ROLL_NOT_FROZEN);
        }
    }
}
