package org.dauys.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.voter.Voter;

/** Polling stations: whoever takes a paper ballot is struck from the electronic channel first. */
final class Stations {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final Crowd crowd;
    private final Progress progress;

    Stations(World world, Crowd crowd, Progress progress) {
        this.world = world;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * @param struckOff whose strike-off is in the ballot log
     * @param refused of some who then tried to vote electronically, those who were refused
     * @param tried of those
     */
    record Report(int struckOff, int refused, int tried) {}

    Report serve(List<Voter> voters) {
        List<String> orders =
                crowd.each(voters, voter -> world.staff().stations().strikeOff(voter.person()));
        List<String> waiting = new ArrayList<>(orders);
        if (!orders.isEmpty()) {
            Await.until("strike-offs in the log", PATIENCE, () -> {
                waiting.removeIf(order -> world.staff().stations().isInLog(order));
                return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
            });
        }
        List<Voter> curious = voters.subList(0, Math.min(2, voters.size()));
        long refused = curious.stream()
                .filter(voter -> voter.refusedToken().equals("struck-off"))
                .count();
        progress.say("stations: %d members took paper ballots and are struck off", orders.size());
        return new Report(orders.size(), (int) refused, curious.size());
    }
}
