package org.dauys.simulator.primary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.LateDesk;

/**
 * People whom a decision admits after the close get a roll of their own, signed by two, and elections with the same
 * contests, which the same trustees hold the keys of.
 */
public final class AdmitLate {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;
    private final Crowd crowd;
    private final Progress progress;

    public AdmitLate(Api api, Crowd crowd, Progress progress) {
        this.api = api;
        this.crowd = crowd;
        this.progress = progress;
    }

    private record Entry(String territory, Person person) {}

    /**
     * @param late by territory
     * @return uuids of the elections in which they vote, ready for ballots
     */
    public List<String> admit(PrimaryPlan plan, Staff staff, Map<String, List<Person>> late) {
        List<String> elections = sign(plan, staff, late);
        Await.until(
                "the papers of the late voters",
                PATIENCE,
                () -> published(staff).containsAll(elections) ? Optional.of(true) : Optional.empty());
        new SetUpElections(api).setUp(plan.id(), staff, elections);
        progress.say("%d supplementary elections set up", elections.size());
        return elections;
    }

    /**
     * The part of the officials, which must be done before voting opens.
     *
     * @param late by territory
     * @return uuids of the elections in which they will vote
     */
    public List<String> sign(PrimaryPlan plan, Staff staff, Map<String, List<Person>> late) {
        LateDesk desk = staff.central().lateAdmissions();
        String roll = desk.open();
        List<Entry> entries = late.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(person -> new Entry(of.getKey(), person)))
                .toList();
        LocalDate joined = plan.scale().referenceDate();
        crowd.all(entries, entry -> desk.admit(roll, entry.person(), entry.territory(), joined, "17"));
        desk.propose(roll);
        List<String> elections = staff.controller().countersignLate(roll);
        progress.say(
                "%d members admitted late, on a roll signed by two; they vote in %d elections of their own",
                entries.size(), elections.size());
        return elections;
    }

    private static Set<String> published(Staff staff) {
        Set<String> published = new HashSet<>();
        for (JsonNode election : staff.central().close().path("elections")) {
            if (election.path("state").asText().equals("PUBLISHED")) {
                published.add(election.path("uuid").asText());
            }
        }
        return published;
    }
}
