package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primaries;

/**
 * Says of how many the debates of a contest are at most. Who debates with whom is drawn: an organiser chooses neither the
 * groups, nor, once they are drawn, another size.
 */
@ApplicationScoped
class AnnounceGroups {

    private final Primaries primaries;
    private final Contests contests;
    private final DebateGroupsRepository groups;
    private final AuditTrail audit;
    private final Caller caller;

    AnnounceGroups(
            Primaries primaries, Contests contests, DebateGroupsRepository groups, AuditTrail audit, Caller caller) {
        this.primaries = primaries;
        this.contests = contests;
        this.groups = groups;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws ProblemException {@code not-found} for a contest, {@code forbidden}, {@code debate-groups-announced} */
    DebateGroups announce(String primaryId, String contestId, int most) {
        Contest contest = contests.require(primaries.require(primaryId).id(), contestId);
        caller.requireTerritory(contest.territoryId());
        UUID id = UUID.randomUUID();
        if (!groups.add(id, primaryId, contestId, most, caller.subject())) {
            throw new ProblemException(CampaignProblem.GROUPS_ANNOUNCED);
        }
        audit.record(
                caller.subject(), "debate-groups-announced", id.toString(), Map.of("contest", contestId, "most", most));
        return groups.find(primaryId, contestId).orElseThrow();
    }

    /**
     * The candidates whom a debate is for, whether they still stand or not; empty if the contest debates as a whole.
     *
     * @param number of the group, from 1
     * @throws ProblemException {@code debate-groups-not-drawn}, {@code debate-group} for a number where there are no
     *     groups, none where there are, and one that there is not
     */
    Optional<List<String>> members(String primaryId, String contestId, Optional<Integer> number) {
        Optional<DebateGroups> announced = groups.find(primaryId, contestId);
        if (announced.isPresent() && announced.get().draw().isEmpty()) {
            throw new ProblemException(CampaignProblem.GROUPS_NOT_DRAWN);
        }
        List<List<String>> drawn = announced.map(DebateGroups::groups).orElse(List.of());
        boolean fits = announced.isPresent()
                ? number.filter(one -> one <= drawn.size()).isPresent()
                : number.isEmpty();
        if (!fits) {
            throw new ProblemException(CampaignProblem.NO_SUCH_GROUP, drawn.size());
        }
        return number.map(one -> drawn.get(one - 1));
    }
}
