package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;

/** What is shown of stations, and to whom. */
@ApplicationScoped
class StationViews {

    private final Stations stations;
    private final Settlements settlements;
    private final Assignments assignments;

    StationViews(Stations stations, Settlements settlements, Assignments assignments) {
        this.stations = stations;
        this.settlements = settlements;
        this.assignments = assignments;
    }

    /** A settlement whose members vote at a station. */
    record Place(String id, LocalText name) {}

    /** What everybody may know of a station. */
    record StationView(
            String id,
            LocalText name,
            String territoryId,
            Station.Kind kind,
            Optional<Instant> cutOff,
            Optional<Instant> cutAt,
            List<Place> settlements,
            Optional<StationRolls.Seal> roll) {}

    /** An assignment that waits for another person. */
    record Proposed(List<String> settlements, int voters, Instant proposedAt) {}

    /** What its registrar sees beyond that. */
    record StationDetail(
            StationView station,
            List<Assignment.Line> settlements,
            int voters,
            Optional<Proposed> proposed,
            List<String> officers) {}

    StationView view(String primaryId, Station station) {
        return view(primaryId, station, settlements.of(primaryId, station.id()));
    }

    StationDetail detail(String primaryId, Station station) {
        List<Settlement> served = settlements.of(primaryId, station.id());
        return new StationDetail(
                view(primaryId, station, served),
                served.stream().map(Assignment.Line::of).toList(),
                served.stream().mapToInt(Settlement::voters).sum(),
                assignments
                        .proposal(primaryId, station.id())
                        .map(each -> new Proposed(each.settlements(), each.voters(), each.proposedAt())),
                station.officers());
    }

    private StationView view(String primaryId, Station station, List<Settlement> served) {
        return new StationView(
                station.id(),
                station.name(),
                station.territoryId(),
                station.kind(),
                station.cutOff(),
                station.cutAt(),
                served.stream().map(each -> new Place(each.id(), each.name())).toList(),
                stations.seal(primaryId, station.id()));
    }
}
