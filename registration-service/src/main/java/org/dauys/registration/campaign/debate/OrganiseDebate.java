package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignDays;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.event.Announcement;
import org.dauys.registration.campaign.event.CampaignEvent;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.CampaignEvent.State;
import org.dauys.registration.campaign.event.CheckInCodes;
import org.dauys.registration.campaign.event.Events;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Officials of the territory announce, move and call off debates. */
@ApplicationScoped
class OrganiseDebate {

    private static final int FEWEST = 2;

    private final Primaries primaries;
    private final Contests contests;
    private final Candidacies candidacies;
    private final TerritoryReach territories;
    private final CampaignDays days;
    private final Events events;
    private final Debates debates;
    private final AnnounceGroups groups;
    private final CheckInCodes codes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    OrganiseDebate(
            Primaries primaries,
            Contests contests,
            Candidacies candidacies,
            TerritoryReach territories,
            CampaignDays days,
            Events events,
            Debates debates,
            AnnounceGroups groups,
            CheckInCodes codes,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.contests = contests;
        this.candidacies = candidacies;
        this.territories = territories;
        this.days = days;
        this.events = events;
        this.debates = debates;
        this.groups = groups;
        this.codes = codes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param group number of the drawn group that is to debate; absent where the contest debates as a whole
     * @throws ProblemException {@code forbidden}, {@code not-found} for a contest, {@code campaign-other-territory}, {@code
     *     campaign-outside-phase}, {@code debate-groups-not-drawn}, {@code debate-group}, {@code not-a-participant} if fewer
     *     than two stand
     */
    UUID announce(String primaryId, String contestId, Announcement announcement, Optional<Integer> group) {
        Primary primary = primaries.require(primaryId);
        territories.require(announcement.territoryId());
        caller.requireTerritory(announcement.territoryId());
        Contest contest = contests.require(primaryId, contestId);
        // A debate of a regional contest may be anywhere in the region.
        if (!territories.sameRegion(contest.territoryId(), announcement.territoryId())) {
            throw new ProblemException(CampaignProblem.OTHER_TERRITORY, announcement.territoryId());
        }
        requireDay(primary, announcement.startsAt());
        List<UUID> participants = participants(primaryId, contestId, group);
        UUID id = events.add(primaryId, Kind.DEBATE, announcement, List.of(), codes.next(), caller.subject());
        debates.add(primaryId, id, contestId, group, participants);
        audit.record(
                caller.subject(),
                "debate-announced",
                id.toString(),
                Map.of("contest", contestId, "participants", participants));
        return id;
    }

    @Transactional
    Debate move(
            String primaryId,
            UUID id,
            String ifMatch,
            Instant startsAt,
            Optional<String> place,
            Optional<String> link) {
        Primary primary = primaries.require(primaryId);
        CampaignEvent before = lockAnnounced(primary, id, ifMatch);
        requireDay(primary, startsAt);
        events.reschedule(id, before.version(), startsAt, place, link);
        Debate after = debates.require(primary, id);
        audit.recordChange(
                caller.subject(),
                "debate-moved",
                id.toString(),
                Optional.of(before.startsAtLocal()),
                Optional.of(after.event().startsAtLocal()));
        return after;
    }

    @Transactional
    Debate cancel(String primaryId, UUID id, String ifMatch, String reason) {
        Primary primary = primaries.require(primaryId);
        CampaignEvent before = lockAnnounced(primary, id, ifMatch);
        events.cancel(id, before.version(), reason);
        audit.record(caller.subject(), "debate-cancelled", id.toString(), Map.of("reason", reason));
        return debates.require(primary, id);
    }

    /** The code to show, for organisers of the territory. */
    String code(String primaryId, UUID id) {
        CampaignEvent event = events.require(primaries.require(primaryId), Kind.DEBATE, id);
        caller.requireTerritory(event.territoryId());
        return events.codeOf(id);
    }

    private CampaignEvent lockAnnounced(Primary primary, UUID id, String ifMatch) {
        CampaignEvent event = events.lock(primary, Kind.DEBATE, id);
        caller.requireTerritory(event.territoryId());
        Etags.require(ifMatch, event.version());
        if (event.state() != State.ANNOUNCED) {
            throw new ProblemException(CampaignProblem.EVENT_STATE, event.state());
        }
        return event;
    }

    private void requireDay(Primary primary, Instant startsAt) {
        days.require(primary, startsAt, PhaseName.DEBATES, PhaseName.CAMPAIGN);
        // Nobody is to be found missing at a debate that was announced after it had begun.
        if (startsAt.isBefore(clock.instant())) {
            throw new ProblemException(CampaignProblem.OUTSIDE_PHASE, PhaseName.DEBATES);
        }
    }

    private List<UUID> participants(String primaryId, String contestId, Optional<Integer> group) {
        Optional<List<String>> members = groups.members(primaryId, contestId, group);
        List<UUID> participants = candidacies.standingOrRemoved(primaryId, contestId).stream()
                .filter(candidacy -> candidacy.status() == Status.REGISTERED)
                .map(CandidacyState::candidacyId)
                .filter(candidacy -> members.map(of -> of.contains(candidacy)).orElse(true))
                .map(UUID::fromString)
                .toList();
        if (participants.size() < FEWEST) {
            throw new ProblemException(CampaignProblem.NOT_A_PARTICIPANT);
        }
        return participants;
    }
}
