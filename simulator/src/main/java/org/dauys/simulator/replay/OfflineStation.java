package org.dauys.simulator.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.events.LocalText;
import org.dauys.events.json.CanonicalJson;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.RollFile;
import org.dauys.simulator.station.StationDesk;

/** A village without a network. Its members lose the electronic way when voting opens, and vote by a printed roll. */
final class OfflineStation {

    private static final String SETTLEMENT = "village";
    private static final String STATION = "station-village";
    private static final int SPARE_PAPERS = 5;
    /** It takes at most one member in so many. */
    private static final int MOST_OF_ALL = 12;

    private static final LocalText NAME =
            new LocalText("Байланыссыз ауыл", "Село без связи", "A village without network");

    private final String territory;
    private final List<Person> people;
    private final Progress progress;

    private OfflineStation(String territory, List<Person> people, Progress progress) {
        this.territory = territory;
        this.people = List.copyOf(people);
        this.progress = progress;
    }

    /** The last party organisation of the largest territory, unless that is more than paper's share of the members. */
    static Optional<OfflineStation> of(PrimaryPlan plan, Progress progress) {
        return plan.roll().entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, List<Person>> each) ->
                        each.getValue().size()))
                .filter(largest ->
                        RollFile.ofLastOrganisation(largest.getValue()).size() * MOST_OF_ALL <= plan.members())
                .map(largest -> new OfflineStation(
                        largest.getKey(), RollFile.ofLastOrganisation(largest.getValue()), progress));
    }

    /** IINs of its members. */
    Set<String> members() {
        return people.stream().map(Person::iin).collect(Collectors.toSet());
    }

    /** Two people assign the village to its station; both have seen how many lose the electronic way. */
    void assign(PrimaryPlan plan, Staff staff, Instant cutOff) {
        staff.central()
                .stations()
                .addSettlement(
                        SETTLEMENT,
                        territory,
                        NAME,
                        List.of(RollFile.lastOrganisation(plan.roll().get(territory))));
        staff.central()
                .stations()
                .openOffline(STATION, territory, NAME, cutOff, staff.stations().account());
        int losing = staff.central().stations().proposeAssignment(STATION, SETTLEMENT);
        staff.controller().stations().countersignAssignment(STATION);
        progress.say("a village without a network is assigned to an offline station: %d members", losing);
    }

    /**
     * What came of it.
     *
     * @param voters in the village
     * @param printed of them on the printed roll, to whom it allows a paper
     * @param exact whether nobody else is on it, and its hash is the published one
     * @param findings about the numbers of the station
     */
    record Report(int voters, int printed, boolean exact, List<String> findings) {}

    /** After the vote: compares the printed roll with the village, and submits the numbers. */
    Report close(Staff staff) {
        StationDesk desk = staff.stations().at(STATION);
        String hash = desk.awaitRollHash();
        byte[] roll = desk.roll();
        List<String[]> lines = new String(roll, StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .map(line -> line.split(",", -1))
                .toList();
        Set<String> printed = lines.stream().map(fields -> fields[4]).collect(Collectors.toSet());
        int entitled =
                (int) lines.stream().filter(fields -> fields[5].isEmpty()).count();
        return new Report(
                people.size(),
                entitled,
                printed.equals(members()) && CanonicalJson.sha256(roll).equals(hash),
                desk.submitNumbers(entitled + SPARE_PAPERS, entitled));
    }
}
