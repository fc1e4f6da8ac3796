package org.dauys.simulator.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.events.ballotpaper.BallotPaper.Contest;
import org.dauys.simulator.voter.ElectionOnDevice;

/**
 * A candidate that the party control removes while voting is open.
 *
 * @param uuid an election whose ballot paper has the candidate
 * @param question index of the contest on that paper
 * @param answer index of the candidate in the question
 */
record Removal(String candidacyId, String uuid, int question, int answer) {

    /** The first candidate of the local contest of the largest election. */
    static Optional<Removal> choose(World world) {
        return world.devices().values().stream()
                .max(Comparator.comparingInt(device -> device.credentials().size()))
                .flatMap(Removal::in);
    }

    private static Optional<Removal> in(ElectionOnDevice device) {
        List<Contest> contests = device.paper().contests();
        return IntStream.range(0, contests.size())
                .filter(question -> contests.get(question).level().equals("local"))
                .mapToObj(question -> new Removal(
                        contests.get(question).candidates().get(0).candidacyId(), device.uuid(), question, 0))
                .findFirst();
    }
}
