package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** The order on the ballot paper, of every contest that has none yet: when nomination is over and all is decided. */
@ApplicationScoped
class ContestOrders implements Drawable {

    private final Primaries primaries;
    private final NominationEnd nominationEnd;
    private final Contests contests;
    private final Candidacies candidacies;
    private final Draws draws;

    ContestOrders(
            Primaries primaries, NominationEnd nominationEnd, Contests contests, Candidacies candidacies, Draws draws) {
        this.primaries = primaries;
        this.nominationEnd = nominationEnd;
        this.contests = contests;
        this.candidacies = candidacies;
        this.draws = draws;
    }

    @Override
    public DrawKind kind() {
        return DrawKind.BALLOT;
    }

    /**
     * @throws ProblemException {@code registration-closed}, {@code draw-nomination-open}, {@code applications-undecided},
     *     {@code nothing-to-draw}, {@code draw-made} if every contest is drawn
     */
    @Override
    public List<Lot> toDraw(Primary primary) {
        primaries.requireRegistrationOpen(primary.id());
        nominationEnd.require(primary);
        // Whoever is removed now gets a place too, and takes it if an appeal restores the candidacy in time.
        return undrawn(primary.id()).stream()
                .map(contest -> new Lot(
                        contest.id(),
                        candidacies.standingOrRemoved(primary.id(), contest.id()).stream()
                                .map(CandidacyState::candidacyId)
                                .toList()))
                .toList();
    }

    @Override
    public void keep(String primaryId, Drawn drawn) {
        drawn.orders()
                .forEach((contest, order) -> draws.add(
                        primaryId,
                        new Draw(contest, drawn.round(), drawn.algorithm(), drawn.seed(), order, drawn.at()),
                        drawn.by()));
    }

    private List<Contest> undrawn(String primaryId) {
        List<Contest> all = contests.all(primaryId);
        if (all.isEmpty()) {
            throw new ProblemException(RegistrationProblem.NOTHING_TO_DRAW);
        }
        Set<String> drawn = draws.all(primaryId).stream().map(Draw::contestId).collect(Collectors.toSet());
        List<Contest> undrawn =
                all.stream().filter(contest -> !drawn.contains(contest.id())).toList();
        if (undrawn.isEmpty()) {
            throw new ProblemException(RegistrationProblem.DRAW_MADE);
        }
        return undrawn;
    }
}
