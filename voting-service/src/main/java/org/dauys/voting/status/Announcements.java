package org.dauys.voting.status;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.election.ElectionState;

/** Removals of candidates and their reversals, as the party control decided. */
@Singleton
public class Announcements {

    private static final Set<ControlDecision.Kind> CONCERNING_VOTERS =
            Set.of(ControlDecision.Kind.REMOVAL, ControlDecision.Kind.RESTORED);

    private final ConcurrentMap<String, ControlDecision> decisions = new ConcurrentHashMap<>();

    /** Takes the latest decision in one case. */
    public void accept(ControlDecision decision) {
        decisions.put(decision.caseId(), decision);
    }

    /** What voters of this election have to know, newest first. */
    List<Announcement> of(ElectionState election) {
        return decisions.values().stream()
                .filter(decision -> CONCERNING_VOTERS.contains(decision.kind()))
                .filter(decision -> decision.primaryId().equals(election.primaryId()))
                .map(decision -> announcement(decision, election))
                .filter(announcement -> !announcement.contestIds().isEmpty())
                .sorted(Comparator.comparing(Announcement::decidedAt).reversed().thenComparing(Announcement::caseId))
                .toList();
    }

    private static Announcement announcement(ControlDecision decision, ElectionState election) {
        return new Announcement(
                decision.caseId(),
                decision.candidacyId(),
                decision.contestIds().stream()
                        .filter(election.contestIds()::contains)
                        .toList(),
                decision.kind(),
                decision.reason(),
                decision.decisionNumber(),
                decision.decidedAt());
    }
}
