package org.dauys.simulator.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.oracle.CastJournal;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.voter.ElectionOnDevice;

/**
 * A primary whose ballot box can be opened.
 *
 * @param late who was admitted after the close of registration, by territory
 * @param elections all of them
 * @param supplementary those of them in which the late vote
 * @param devices by election uuid
 * @param folder for archives
 */
record World(
        Api api,
        PrimaryPlan plan,
        Staff staff,
        List<Candidate> candidates,
        Map<String, List<Person>> late,
        List<String> elections,
        List<String> supplementary,
        Map<String, ElectionOnDevice> devices,
        CastJournal journal,
        Path folder) {

    /** Everybody who may vote. */
    List<Person> voters() {
        return Stream.of(plan.roll(), late)
                .flatMap(roll -> roll.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** How many were admitted late. */
    int admittedLate() {
        return late.values().stream().mapToInt(List::size).sum();
    }
}
