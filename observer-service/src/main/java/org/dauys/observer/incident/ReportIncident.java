package org.dauys.observer.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.election.ElectionState;
import org.dauys.events.incident.IncidentReported;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.accreditation.Accreditation;
import org.dauys.observer.accreditation.Accreditations;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.observer.problem.ObserverProblem;
import org.dauys.observer.stream.StreamEvents;
import org.dauys.observer.stream.StreamName;

/** Takes an observer's incident, publishes it, and hands it to the party control. */
@ApplicationScoped
class ReportIncident {

    private static final Duration DAY = Duration.ofHours(24);

    private final Accreditations accreditations;
    private final Elections elections;
    private final Incidents incidents;
    private final StreamEvents streams;
    private final Outbox outbox;
    private final Clock clock;
    private final int perDay;

    ReportIncident(
            Accreditations accreditations,
            Elections elections,
            Incidents incidents,
            StreamEvents streams,
            Outbox outbox,
            Clock clock,
            ObserverConfig config) {
        this.accreditations = accreditations;
        this.elections = elections;
        this.incidents = incidents;
        this.streams = streams;
        this.outbox = outbox;
        this.clock = clock;
        this.perDay = config.observer().incidentsPerDay();
    }

    /** Within the caller's transaction. */
    Incident report(String subject, IncidentResource.Report report) {
        Accreditation accreditation = accreditations
                .granted(subject, report.primary(), report.territoryId())
                .orElseThrow(() -> new ProblemException(ObserverProblem.NOT_ACCREDITED));
        report.electionUuid()
                .map(elections::require)
                .filter(election -> !concerns(election, accreditation, report.territoryId()))
                .ifPresent(election -> {
                    throw new ProblemException(ObserverProblem.ELECTION_ELSEWHERE);
                });
        if (incidents.countOf(subject, clock.instant().minus(DAY)) >= perDay) {
            throw new ProblemException(ObserverProblem.TOO_MANY_INCIDENTS, perDay).retryAfter(Duration.ofHours(1));
        }
        List<String> trackers = report.trackers().orElse(List.of()).stream()
                .map(ReportIncident::hex)
                .toList();
        Incident incident = new Incident(
                UUID.randomUUID().toString(),
                report.primary(),
                accreditation.kind(),
                report.territoryId(),
                report.electionUuid(),
                report.kind(),
                report.text(),
                trackers.stream().map(Sha256Hex::toTracker).toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        incidents.add(incident, accreditation.id(), trackers);
        outbox.publish(incident.id(), message(incident, accreditation.id(), trackers));
        streams.add(StreamName.INCIDENTS, incident.id(), incident);
        return incident;
    }

    /** An election may span several territories: a region votes through its districts. */
    private static boolean concerns(ElectionState election, Accreditation accreditation, String territoryId) {
        return election.primaryId().equals(accreditation.primary())
                && election.territoryIds().stream()
                        .anyMatch(votes -> TerritoryScope.anyCovers(accreditation.territories(), votes)
                                || TerritoryScope.covers(votes, territoryId));
    }

    private static IncidentReported message(Incident incident, String accreditationId, List<String> trackers) {
        return new IncidentReported(
                incident.id(),
                1,
                incident.primary(),
                accreditationId,
                incident.territoryId(),
                incident.electionUuid(),
                incident.kind(),
                incident.text(),
                trackers,
                incident.reportedAt());
    }

    private static String hex(String tracker) {
        return Optional.of(tracker)
                .filter(Sha256Hex::isHex)
                .or(() -> Sha256Hex.fromTracker(tracker))
                .orElseThrow(() -> new ProblemException(ObserverProblem.MALFORMED_TRACKER));
    }
}
