package org.dauys.registration.campaign.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignDays;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.event.Announcement;
import org.dauys.registration.campaign.event.CampaignEvent;
import org.dauys.registration.campaign.event.CampaignEvent.Counting;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.CampaignEvent.State;
import org.dauys.registration.campaign.event.CheckInCodes;
import org.dauys.registration.campaign.event.Events;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** A candidate announces a meeting, others join it, and whoever announced it says how many came. */
@ApplicationScoped
class HoldMeeting {

    private final Primaries primaries;
    private final OwnCandidacies own;
    private final TerritoryReach territories;
    private final CampaignDays days;
    private final Events events;
    private final CheckInCodes codes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    HoldMeeting(
            Primaries primaries,
            OwnCandidacies own,
            TerritoryReach territories,
            CampaignDays days,
            Events events,
            CheckInCodes codes,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.own = own;
        this.territories = territories;
        this.days = days;
        this.events = events;
        this.codes = codes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code not-found} for somebody else's candidacy, {@code candidacy-not-standing}, {@code
     *     campaign-outside-phase}, {@code campaign-other-territory}, {@code campaign-too-early} for a time that is past
     */
    UUID announce(String primaryId, UUID candidacyId, Announcement announcement) {
        Primary primary = primaries.require(primaryId);
        CandidacyState candidacy = own.requireOwnStanding(primaryId, candidacyId);
        requireRegion(candidacy, announcement.territoryId());
        days.require(primary, announcement.startsAt(), PhaseName.CAMPAIGN);
        UUID id =
                events.add(primaryId, Kind.MEETING, announcement, List.of(candidacyId), codes.next(), caller.subject());
        audit.record(caller.subject(), "meeting-announced", id.toString(), Map.of("candidacy", candidacyId));
        return id;
    }

    /** A further candidate says that this meeting is theirs, too; again changes nothing. */
    @Transactional
    CampaignEvent join(String primaryId, UUID id, UUID candidacyId) {
        Primary primary = primaries.require(primaryId);
        CandidacyState candidacy = own.requireOwnStanding(primaryId, candidacyId);
        CampaignEvent meeting = events.lock(primary, Kind.MEETING, id);
        requireState(meeting, State.ANNOUNCED);
        requireRegion(candidacy, meeting.territoryId());
        events.addCandidates(id, List.of(candidacyId));
        audit.record(caller.subject(), "meeting-joined", id.toString(), Map.of("candidacy", candidacyId));
        return events.require(primary, Kind.MEETING, id);
    }

    @Transactional
    CampaignEvent cancel(String primaryId, UUID id, String ifMatch, String reason) {
        Primary primary = primaries.require(primaryId);
        CampaignEvent meeting = ownMeeting(primary, id);
        Etags.require(ifMatch, meeting.version());
        requireState(meeting, State.ANNOUNCED);
        events.cancel(id, meeting.version(), reason);
        audit.record(caller.subject(), "meeting-cancelled", id.toString(), Map.of("reason", reason));
        return events.require(primary, Kind.MEETING, id);
    }

    /** How many came; a report can be corrected, and the trail keeps what it said. */
    @Transactional
    CampaignEvent report(String primaryId, UUID id, String ifMatch, int visits, Counting counted) {
        Primary primary = primaries.require(primaryId);
        CampaignEvent meeting = ownMeeting(primary, id);
        Etags.require(ifMatch, meeting.version());
        if (meeting.state() == State.CANCELLED) {
            throw new ProblemException(CampaignProblem.EVENT_STATE, meeting.state());
        }
        if (clock.instant().isBefore(meeting.startsAt())) {
            throw new ProblemException(CampaignProblem.TOO_EARLY, meeting.startsAtLocal());
        }
        events.report(id, meeting.version(), visits, counted, caller.subject());
        CampaignEvent reported = events.require(primary, Kind.MEETING, id);
        audit.recordChange(
                caller.subject(),
                "meeting-reported",
                id.toString(),
                meeting.visits().map(Visits::new),
                reported.visits().map(Visits::new));
        return reported;
    }

    /** The code to show, for the one who announced it. */
    String code(String primaryId, UUID id) {
        CampaignEvent meeting = events.require(primaries.require(primaryId), Kind.MEETING, id);
        requireOwn(meeting);
        return events.codeOf(id);
    }

    private CampaignEvent ownMeeting(Primary primary, UUID id) {
        CampaignEvent meeting = events.lock(primary, Kind.MEETING, id);
        requireOwn(meeting);
        return meeting;
    }

    /** A meeting is public, so that it exists is no secret; it is only not others' to change. */
    private void requireOwn(CampaignEvent meeting) {
        if (!meeting.announcedBy().equals(caller.subject())) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
    }

    private void requireRegion(CandidacyState candidacy, String territoryId) {
        territories.require(territoryId);
        if (!territories.sameRegion(candidacy.territoryId(), territoryId)) {
            throw new ProblemException(CampaignProblem.OTHER_TERRITORY, territoryId);
        }
    }

    private static void requireState(CampaignEvent meeting, State state) {
        if (meeting.state() != state) {
            throw new ProblemException(CampaignProblem.EVENT_STATE, meeting.state());
        }
    }

    /** On the trail. */
    private record Visits(int visits) {}
}
