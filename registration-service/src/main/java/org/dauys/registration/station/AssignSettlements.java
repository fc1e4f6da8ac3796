package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.twoperson.Signatory;

/**
 * Gives settlements without a network to an offline station until its cut-off. By whoever is added loses the electronic
 * way at the cut-off, so that takes a second person; letting somebody go does not.
 */
@ApplicationScoped
class AssignSettlements {

    private final Stations stations;
    private final Settlements settlements;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    AssignSettlements(
            Stations stations,
            Settlements settlements,
            Assignments assignments,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.stations = stations;
        this.settlements = settlements;
        this.assignments = assignments;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an assignment would change now; refused for the reasons for which the assignment would be. */
    Assignment.Preview preview(String primaryId, Station station, List<String> wanted) {
        requireOpen(primaryId, station);
        return preview(primaryId, station, settlements.some(primaryId, wanted), wanted);
    }

    /**
     * Assigns, or proposes what takes another person.
     *
     * @param station locked
     * @param voters whom the station will serve, as the caller has seen in the preview
     * @return whether it is assigned
     * @throws ProblemException {@link StationProblem#STATION_ONLINE}, {@link StationProblem#CUT_OFF_PASSED}, {@code
     *     roll-not-frozen}, {@link StationProblem#SETTLEMENT_REFUSED}, {@link StationProblem#SERVED_ELSEWHERE}, {@link
     *     StationProblem#VOTERS_DIFFER}
     */
    boolean assign(String primaryId, Station station, List<String> wanted, int voters) {
        requireOpen(primaryId, station);
        Assignment.Preview preview = preview(primaryId, station, settlements.lock(primaryId, wanted), wanted);
        requireVoters(voters, preview);
        if (preview.losing() == 0) {
            apply(primaryId, station, wanted, preview);
            return true;
        }
        Assignment.Proposal proposal = new Assignment.Proposal(wanted, voters, Signatory.of(caller), clock.instant());
        assignments.propose(primaryId, station.id(), proposal);
        stations.grow(primaryId, station.id());
        audit.record(
                caller.subject(),
                "station-assignment-proposed",
                primaryId + "/" + station.id(),
                Map.of("settlements", wanted, "voters", voters, "losing", preview.losing()));
        return false;
    }

    /**
     * The second signature.
     *
     * @param station locked
     * @throws ProblemException {@code not-found} if nothing is proposed, {@code same-person}, and those of {@link #assign}
     */
    void countersign(String primaryId, Station station) {
        Assignment.Proposal proposal = assignments
                .proposal(primaryId, station.id())
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        proposal.proposer().requireSomebodyElse(Signatory.of(caller));
        requireOpen(primaryId, station);
        List<String> wanted = proposal.settlements();
        Assignment.Preview preview = preview(primaryId, station, settlements.lock(primaryId, wanted), wanted);
        requireVoters(proposal.voters(), preview);
        apply(primaryId, station, wanted, preview);
    }

    private void apply(String primaryId, Station station, List<String> wanted, Assignment.Preview preview) {
        List<String> before = settlements.of(primaryId, station.id()).stream()
                .map(Settlement::id)
                .toList();
        assignments.replace(primaryId, station.id(), wanted);
        stations.grow(primaryId, station.id());
        audit.recordChange(
                caller.subject(),
                "station-assigned",
                primaryId + "/" + station.id(),
                Optional.of(Map.of("settlements", before)),
                Optional.of(Map.of("settlements", wanted)),
                Map.of("voters", preview.voters(), "losing", preview.losing(), "regaining", preview.regaining()));
    }

    private void requireOpen(String primaryId, Station station) {
        if (station.kind() == Station.Kind.ONLINE) {
            throw new ProblemException(StationProblem.STATION_ONLINE);
        }
        if (station.cutAt().isPresent() || !station.cutOff().orElseThrow().isAfter(clock.instant())) {
            throw new ProblemException(StationProblem.CUT_OFF_PASSED);
        }
        if (!assignments.isFrozen(primaryId)) {
            throw new ProblemException(RegistrationProblem.ROLL_NOT_FROZEN);
        }
    }

    private Assignment.Preview preview(String primaryId, Station station, List<Settlement> found, List<String> wanted) {
        for (Settlement settlement : found) {
            if (!settlement.territoryId().equals(station.territoryId()) || settlement.network()) {
                throw new ProblemException(StationProblem.SETTLEMENT_REFUSED, settlement.id());
            }
        }
        if (found.size() < wanted.size()) {
            HashSet<String> unknown = new HashSet<>(wanted);
            found.forEach(settlement -> unknown.remove(settlement.id()));
            throw new ProblemException(
                    StationProblem.SETTLEMENT_REFUSED, unknown.iterator().next());
        }
        if (assignments.isServedElsewhere(primaryId, station.id(), wanted)) {
            throw new ProblemException(StationProblem.SERVED_ELSEWHERE);
        }
        return Assignment.Preview.of(settlements.of(primaryId, station.id()), found);
    }

    private static void requireVoters(int voters, Assignment.Preview preview) {
        if (voters != preview.voters()) {
            throw new ProblemException(StationProblem.VOTERS_DIFFER, preview.voters());
        }
    }
}
