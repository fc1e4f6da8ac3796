package org.dauys.simulator.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.station.StationDesk;
import org.dauys.simulator.station.StationDesk.Paper;
import org.dauys.simulator.voter.Voter;

/**
 * Online polling stations, one in each territory where somebody asks for a paper ballot: whoever takes one is struck from
 * the electronic channel first, and whoever has voted electronically gets none.
 */
final class Stations {

    private static final int SPARE_PAPERS = 10;

    private final World world;
    private final Crowd crowd;
    private final Optional<OfflineStation> offline;
    private final Progress progress;
    private final Map<String, String> territories = new LinkedHashMap<>();
    private final Map<String, StationDesk> desks = new LinkedHashMap<>();
    private final Map<String, Integer> issued = new LinkedHashMap<>();
    private final AtomicReference<Optional<Paper>> secondBallot = new AtomicReference<>(Optional.empty());
    private final String officer;
    private int tried;
    private int refused;

    Stations(World world, Crowd crowd, Optional<OfflineStation> offline, Progress progress) {
        this.world = world;
        this.crowd = crowd;
        this.offline = offline;
        this.progress = progress;
        this.officer = world.staff().stations().account();
        Stream.of(world.plan().roll(), world.late())
                .forEach(roll -> roll.forEach(
                        (territory, people) -> people.forEach(person -> territories.put(person.iin(), territory))));
    }

    /**
     * @param struckOff who got a paper, after tally-service had confirmed that no ballot of theirs is chained
     * @param stations that handed papers out
     * @param refused of some who then tried to vote electronically, those who were refused
     * @param tried of those
     * @param secondBallot what somebody was told who asked for a paper after voting; empty if nobody did
     * @param offline of the village without a network, if there is one
     * @param findings where numbers of stations do not agree with each other or with the confirmed strike-offs
     */
    record Report(
            int struckOff,
            int stations,
            int refused,
            int tried,
            Optional<Paper> secondBallot,
            Optional<OfflineStation.Report> offline,
            List<String> findings) {

        /** Papers at all stations. */
        int papers() {
            return struckOff + offline.map(OfflineStation.Report::printed).orElse(0);
        }
    }

    /** Before the opening: everybody who wants a paper asks for one. */
    void serve(List<Voter> voters) {
        List<String> orders = crowd.each(voters, voter -> desk(voter).strikeOff(voter.person()));
        for (int i = 0; i < voters.size(); i++) {
            if (desk(voters.get(i)).awaitPaper(orders.get(i)) == Paper.HAND_OUT) {
                issued.merge(station(voters.get(i)), 1, Integer::sum);
            }
        }
        List<Voter> curious = voters.subList(0, Math.min(2, voters.size()));
        tried = curious.size();
        refused = (int) curious.stream()
                .filter(voter -> voter.refusedToken().equals("struck-off"))
                .count();
        progress.say("%d stations: %d members took paper ballots and are struck off", desks.size(), papers());
    }

    /** While voting is open: the first of these who has voted asks for a paper, too. */
    void askForSecondBallot(List<Voter> content) {
        for (Voter voter : content) {
            synchronized (voter) {
                if (voter.lastMarks().isPresent()) {
                    StationDesk desk = desk(voter);
                    Paper answer = desk.awaitPaper(desk.strikeOff(voter.person()));
                    secondBallot.set(Optional.of(answer));
                    progress.say("somebody who has voted asks for a paper: %s", answer);
                    return;
                }
            }
        }
    }

    /** After the vote every station submits its numbers. */
    Report close() {
        List<String> findings = new ArrayList<>();
        desks.forEach((station, desk) -> {
            int papers = issued.getOrDefault(station, 0);
            desk.submitNumbers(papers + SPARE_PAPERS, papers)
                    .forEach(finding -> findings.add(station + ": " + finding));
        });
        Optional<OfflineStation.Report> village = offline.map(one -> one.close(world.staff()));
        village.ifPresent(report -> findings.addAll(report.findings()));
        return new Report(papers(), issued.size(), refused, tried, secondBallot.get(), village, findings);
    }

    private int papers() {
        return issued.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized StationDesk desk(Voter voter) {
        return desks.computeIfAbsent(station(voter), this::open);
    }

    private StationDesk open(String station) {
        String territory = station.substring("station-".length());
        LocalText name = world.plan().voting().stream()
                .filter(each -> each.id().equals(territory))
                .map(Territory::name)
                .findFirst()
                .orElseThrow();
        world.staff().central().stations().openOnline(station, territory, name, officer);
        return world.staff().stations().at(station);
    }

    private String station(Voter voter) {
        return "station-" + territories.get(voter.person().iin());
    }
}
