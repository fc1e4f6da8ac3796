package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;

/** Draws the order in every contest that has none yet, all with one seed. */
@ApplicationScoped
public class DrawContests {

    private final Primaries primaries;
    private final Contests contests;
    private final Candidacies candidacies;
    private final UndecidedNominations undecided;
    private final Draws draws;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public DrawContests(
            Primaries primaries,
            Contests contests,
            Candidacies candidacies,
            UndecidedNominations undecided,
            Draws draws,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.contests = contests;
        this.candidacies = candidacies;
        this.undecided = undecided;
        this.draws = draws;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@code draw-made} if every contest is drawn, {@code applications-undecided}, {@code
     *     nothing-to-draw}, {@code registration-closed}
     */
    @Transactional
    List<Draw> with(String primaryId, String seed) {
        // The lock keeps decisions on applications out until the order stands.
        primaries.lock(primaryId);
        primaries.requireRegistrationOpen(primaryId);
        int open = undecided.count(primaryId);
        if (open > 0) {
            throw new ProblemException(RegistrationProblem.APPLICATIONS_UNDECIDED, open).with("undecided", open);
        }
        List<Contest> undrawn = undrawn(primaryId);
        Instant now = clock.instant();
        List<Draw> made = undrawn.stream()
                .map(contest ->
                        new Draw(contest.id(), DrawOrder.ALGORITHM, seed, order(primaryId, contest.id(), seed), now))
                .toList();
        made.forEach(draw -> draws.add(primaryId, draw, caller.subject()));
        audit.record(caller.subject(), "order-drawn", primaryId, Map.of("seed", seed, "contests", made.size()));
        return made;
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

    private List<String> order(String primaryId, String contestId, String seed) {
        // Whoever is removed now gets a place too, and takes it if an appeal restores the candidacy in time.
        List<String> drawn = candidacies.standingOrRemoved(primaryId, contestId).stream()
                .map(CandidacyState::candidacyId)
                .toList();
        return DrawOrder.of(seed, contestId, drawn);
    }
}
