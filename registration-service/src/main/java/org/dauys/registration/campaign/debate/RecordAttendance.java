package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.debate.Debate.Attendance;
import org.dauys.registration.campaign.debate.Debate.Participant;
import org.dauys.registration.campaign.debate.Excuses.Excuse;
import org.dauys.registration.campaign.event.CampaignEvent.Counting;
import org.dauys.registration.campaign.event.CampaignEvent.State;
import org.dauys.registration.campaign.event.Events;
import org.dauys.registration.primary.Primaries;

/** Who was there. Closing it makes it final: whoever neither came nor is excused has missed the debate. */
@ApplicationScoped
class RecordAttendance {

    private static final Duration BEFORE = Duration.ofHours(1);

    private final Primaries primaries;
    private final Debates debates;
    private final Excuses excuses;
    private final Events events;
    private final OwnCandidacies candidacies;
    private final MissedDebate missed;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    RecordAttendance(
            Primaries primaries,
            Debates debates,
            Excuses excuses,
            Events events,
            OwnCandidacies candidacies,
            MissedDebate missed,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.debates = debates;
        this.excuses = excuses;
        this.events = events;
        this.candidacies = candidacies;
        this.missed = missed;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code campaign-too-early}, {@code attendance-closed}, {@code not-a-participant} */
    @Transactional
    Debate record(String primaryId, UUID id, UUID candidacy, boolean present) {
        Debate debate = lock(primaryId, id);
        if (debate.isClosed()) {
            throw new ProblemException(CampaignProblem.ATTENDANCE_CLOSED);
        }
        requireBegun(debate, BEFORE);
        if (!debates.record(id, candidacy, present ? Attendance.PRESENT : Attendance.ABSENT, caller.subject())) {
            throw new ProblemException(CampaignProblem.NOT_A_PARTICIPANT);
        }
        audit.record(
                caller.subject(),
                "debate-attendance-recorded",
                id.toString(),
                Map.of("candidacy", candidacy, "present", present));
        return debates.require(primaries.require(primaryId), id);
    }

    /**
     * @return the debate; the same, and nothing more happens, if attendance is closed already
     * @throws ProblemException {@code campaign-too-early}, {@code debate-not-drawn}, {@code excuse-undecided}
     */
    @Transactional
    Debate close(String primaryId, UUID id, int visits, Counting counted) {
        Debate debate = lock(primaryId, id);
        if (debate.isClosed()) {
            return debate;
        }
        requireBegun(debate, Duration.ZERO);
        if (debate.draw().isEmpty()) {
            throw new ProblemException(CampaignProblem.DEBATE_NOT_DRAWN);
        }
        List<Excuse> filed = excuses.filed(id);
        if (filed.stream().anyMatch(excuse -> excuse.accepted().isEmpty())) {
            throw new ProblemException(CampaignProblem.EXCUSE_UNDECIDED);
        }
        Set<String> excused = filed.stream()
                .filter(excuse -> excuse.accepted().orElse(false))
                .map(Excuse::candidacyId)
                .collect(Collectors.toSet());
        debate.participants().stream()
                .filter(participant -> participant.attendance() != Attendance.PRESENT)
                .forEach(participant -> conclude(debate, participant, excused));
        List<UUID> present = debate.participants().stream()
                .filter(participant -> participant.attendance() == Attendance.PRESENT)
                .map(participant -> UUID.fromString(participant.candidacyId()))
                .toList();
        events.addCandidates(id, present);
        events.report(id, debate.event().version(), visits, counted, caller.subject());
        debates.close(id, caller.subject());
        audit.record(caller.subject(), "debate-attendance-closed", id.toString(), Map.of("present", present));
        return debates.require(primaries.require(primaryId), id);
    }

    private void conclude(Debate debate, Participant participant, Set<String> excused) {
        UUID candidacy = UUID.fromString(participant.candidacyId());
        boolean stands =
                candidacies.require(debate.event().primaryId(), candidacy).status() == Status.REGISTERED;
        Attendance attendance = !stands
                ? Attendance.NOT_STANDING
                : excused.contains(participant.candidacyId()) ? Attendance.EXCUSED : Attendance.ABSENT;
        debates.record(debate.id(), candidacy, attendance, caller.subject());
        if (attendance == Attendance.ABSENT) {
            debates.keepCase(debate.id(), candidacy, missed.open(debate, candidacy));
        }
    }

    private Debate lock(String primaryId, UUID id) {
        Debate debate = debates.lock(primaries.require(primaryId), id);
        caller.requireTerritory(debate.event().territoryId());
        boolean takesPart = debate.participants().stream()
                .anyMatch(participant -> candidacies.isOwn(UUID.fromString(participant.candidacyId())));
        if (takesPart) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        if (debate.event().state() == State.CANCELLED) {
            throw new ProblemException(CampaignProblem.EVENT_STATE, State.CANCELLED);
        }
        return debate;
    }

    private void requireBegun(Debate debate, Duration before) {
        Instant start = debate.event().startsAt();
        if (clock.instant().isBefore(start.minus(before))) {
            throw new ProblemException(CampaignProblem.TOO_EARLY, debate.event().startsAtLocal());
        }
    }
}
