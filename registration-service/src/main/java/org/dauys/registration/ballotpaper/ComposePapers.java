package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.contest.ElectionPlans;
import org.dauys.registration.contest.Finding;
import org.dauys.registration.contest.PlannedElection;
import org.dauys.registration.control.PendingAppeals;
import org.dauys.registration.draw.Draw;
import org.dauys.registration.draw.Draws;
import org.dauys.registration.draw.UndecidedNominations;
import org.dauys.registration.primary.Primary;

/** Puts plan, contests, draws, dates and those who still stand together to ballot papers. */
@ApplicationScoped
class ComposePapers {

    private static final int FEWEST_CANDIDATES = 2;

    private final ElectionPlans plans;
    private final Contests contests;
    private final Draws draws;
    private final Candidacies candidacies;
    private final UndecidedNominations undecided;
    private final PendingAppeals pendingAppeals;
    private final Calendars calendars;

    ComposePapers(
            ElectionPlans plans,
            Contests contests,
            Draws draws,
            Candidacies candidacies,
            UndecidedNominations undecided,
            PendingAppeals pendingAppeals,
            Calendars calendars) {
        this.plans = plans;
        this.contests = contests;
        this.draws = draws;
        this.candidacies = candidacies;
        this.undecided = undecided;
        this.pendingAppeals = pendingAppeals;
        this.calendars = calendars;
    }

    /** The papers as they would be now; {@code roll-not-frozen} before it is known who votes. */
    PaperContent compose(Primary primary) {
        List<PlannedElection> plan = plans.inForce(primary.id());
        List<Finding> findings = new ArrayList<>(plans.findings(primary.id(), plan));
        if (plan.isEmpty()) {
            findings.add(new Finding("no-election", primary.id()));
        }
        int open = undecided.count(primary.id());
        if (open > 0) {
            findings.add(new Finding("applications-undecided", String.valueOf(open)));
        }
        Map<String, BallotPaper.Contest> onPaper = onPaper(primary.id(), plan, findings);
        List<PaperContent.Draft> papers = plan.stream()
                .map(election -> new PaperContent.Draft(
                        election,
                        election.contestIds().stream()
                                .filter(onPaper::containsKey)
                                .map(onPaper::get)
                                .toList()))
                .toList();
        long calendarVersion = calendars.current(primary).version();
        return new PaperContent(calendarVersion, papers, List.copyOf(findings), remarks(primary.id()));
    }

    /** No reason to wait: whoever could hold up the close by appealing could hold it up at will. */
    private List<Finding> remarks(String primaryId) {
        return pendingAppeals.of(primaryId).stream()
                .map(caseId -> new Finding("appeal-pending", caseId.toString()))
                .toList();
    }

    private Map<String, BallotPaper.Contest> onPaper(
            String primaryId, List<PlannedElection> plan, List<Finding> findings) {
        Map<String, Draw> drawn =
                draws.all(primaryId).stream().collect(Collectors.toMap(Draw::contestId, Function.identity()));
        Map<String, CandidacyState> standing = candidacies.standing(primaryId).stream()
                .collect(Collectors.toMap(CandidacyState::candidacyId, Function.identity()));
        List<String> asked = plan.stream()
                .flatMap(election -> election.contestIds().stream())
                .distinct()
                .toList();
        Map<String, BallotPaper.Contest> onPaper = new HashMap<>();
        for (Contest contest : contests.find(primaryId, asked)) {
            Draw draw = drawn.get(contest.id());
            if (draw == null) {
                findings.add(new Finding("contest-not-drawn", contest.id()));
                continue;
            }
            List<BallotPaper.Candidate> candidates = draw.order().stream()
                    .filter(standing::containsKey)
                    .map(id -> candidate(standing.get(id)))
                    .toList();
            if (candidates.size() < Math.max(FEWEST_CANDIDATES, contest.min())) {
                findings.add(new Finding("too-few-candidates", contest.id()));
            }
            onPaper.put(contest.id(), onPaper(contest, draw, candidates));
        }
        return onPaper;
    }

    private static BallotPaper.Contest onPaper(Contest contest, Draw draw, List<BallotPaper.Candidate> candidates) {
        return new BallotPaper.Contest(
                contest.id(),
                contest.level().slug(),
                contest.territoryId(),
                contest.title(),
                contest.seats(),
                contest.min(),
                // Nobody can mark more candidates than there are, and the protocol refuses a question that says so.
                Math.min(contest.max(), candidates.size()),
                contest.blank(),
                new BallotPaper.Draw(draw.algorithm(), draw.seed()),
                candidates);
    }

    private static BallotPaper.Candidate candidate(CandidacyState state) {
        return new BallotPaper.Candidate(state.candidacyId(), state.registrationNumber(), state.name());
    }
}
