package org.dauys.auditor.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.auditor.draw.DrawEvidence.Debate;
import org.dauys.auditor.draw.DrawEvidence.Groups;
import org.dauys.auditor.draw.DrawEvidence.Lot;
import org.dauys.auditor.draw.DrawEvidence.Order;
import org.dauys.auditor.draw.DrawEvidence.Round;
import org.dauys.auditor.draw.DrawEvidence.SpeakingOrder;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;

/** Repeats every draw of a primary: commitments, seeds, orders, ballot papers. */
public final class CheckDraws {

    private static final String BALLOT = "BALLOT";
    private static final String GROUPS = "DEBATE_GROUPS";

    private final DrawEvidence evidence;
    private final List<String> objections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Order> orders = new HashMap<>();

    private CheckDraws(DrawEvidence evidence) {
        this.evidence = evidence;
    }

    /** @param evidence as fetched or kept */
    public static DrawVerdict of(DrawEvidence evidence) {
        return new CheckDraws(evidence).check();
    }

    private DrawVerdict check() {
        evidence.rounds().forEach(round -> objections.addAll(new CheckRound(evidence.primaryId(), round).check()));
        evidence.rounds().stream()
                .filter(round -> round.state().equals("VOID"))
                .forEach(round -> notes.add("draw round " + round.number() + " came to nothing; not revealed by "
                        + round.contributions().stream()
                                .filter(each -> each.contribution().isEmpty())
                                .map(DrawEvidence.Contribution::contributor)
                                .toList()));
        contests();
        groups();
        debates();
        objections.addAll(CheckGroups.debates(evidence.groups(), evidence.debates()));
        List<BallotPaper> papers =
                evidence.papers().stream().map(CheckDraws::paper).toList();
        papers.forEach(this::paperAgrees);
        if (papers.isEmpty()) {
            notes.add("there are no ballot papers yet");
        }
        String line = "primary=" + evidence.primaryId() + " rounds="
                + evidence.rounds().size() + " contests="
                + evidence.contests().size() + " groups="
                + evidence.groups().stream()
                        .filter(groups -> groups.draw().isPresent())
                        .count()
                + " debates="
                + evidence.debates().stream()
                        .filter(debate -> debate.draw().isPresent())
                        .count()
                + " papers=" + papers.size();
        return new DrawVerdict(line, objections, notes);
    }

    private void contests() {
        evidence.contests().forEach(order -> {
            if (orders.putIfAbsent(order.contestId(), order) != null) {
                objections.add("contest " + order.contestId() + ": two orders are published");
            }
        });
        Set<String> drawn = lots(BALLOT, orders.keySet(), "contest");
        for (Order order : orders.values()) {
            String what = "contest " + order.contestId();
            if (!drawn.contains(order.contestId())) {
                objections.add(what + ": its order comes of no draw round");
                continue;
            }
            Optional<Lot> lot = of(order.round(), BALLOT, order.contestId(), order.seed(), what);
            lot.ifPresent(fixed -> {
                objections.addAll(CheckOrder.check(
                        what, order.contestId(), order.algorithm(), order.seed(), fixed.participants(), order.order()));
                nobodyIsMissing(order.contestId(), fixed);
            });
        }
    }

    /** Whoever stands in a contest that is drawn must have taken part: nobody joins later. */
    private void nobodyIsMissing(String contest, Lot lot) {
        evidence.candidacies().stream()
                .filter(candidacy -> candidacy.status() != Status.WITHDRAWN)
                .filter(candidacy -> candidacy.contestIds().contains(contest))
                .filter(candidacy -> !lot.participants().contains(candidacy.candidacyId()))
                .forEach(candidacy -> objections.add("contest " + contest + ": candidate "
                        + candidacy.candidacyId() + " (registration number " + candidacy.registrationNumber()
                        + ") took no part in the draw"));
    }

    private void groups() {
        Map<String, Groups> drawnGroups = new HashMap<>();
        evidence.groups().stream()
                .filter(groups -> groups.draw().isPresent())
                .forEach(groups -> drawnGroups.put(groups.id(), groups));
        Set<String> drawn = lots(GROUPS, drawnGroups.keySet(), "groups");
        drawnGroups.forEach((id, groups) -> {
            String what = "groups of contest " + groups.contestId();
            SpeakingOrder order = groups.draw().orElseThrow();
            if (!drawn.contains(id)) {
                objections.add(what + ": their order comes of no draw round");
                return;
            }
            of(order.round(), GROUPS, id, order.seed(), what).ifPresent(lot -> {
                objections.addAll(
                        CheckOrder.check(what, id, order.algorithm(), order.seed(), lot.participants(), order.order()));
                nobodyIsMissing(groups.contestId(), lot);
            });
            objections.addAll(CheckGroups.dealing(what, groups, order.order()));
        });
    }

    private void debates() {
        Map<String, SpeakingOrder> speaking = new HashMap<>();
        for (Debate debate : evidence.debates()) {
            debate.draw().ifPresent(order -> speaking.put(debate.id(), order));
        }
        Set<String> drawn = lots("DEBATE", speaking.keySet(), "debate");
        speaking.forEach((debate, order) -> {
            String what = "debate " + debate;
            if (!drawn.contains(debate)) {
                objections.add(what + ": its order comes of no draw round");
                return;
            }
            of(order.round(), "DEBATE", debate, order.seed(), what)
                    .ifPresent(lot -> objections.addAll(CheckOrder.check(
                            what, debate, order.algorithm(), order.seed(), lot.participants(), order.order())));
        });
    }

    /** The subjects of all drawn rounds of a kind, each drawn once and published. */
    private Set<String> lots(String kind, Set<String> published, String what) {
        Set<String> drawn = new HashSet<>();
        evidence.rounds().stream()
                .filter(round -> round.kind().equals(kind) && CheckRound.isDrawn(round))
                .forEach(round -> round.lots().forEach(lot -> {
                    if (!drawn.add(lot.subjectId())) {
                        objections.add(what + " " + lot.subjectId() + ": it was drawn twice");
                    }
                    if (!published.contains(lot.subjectId())) {
                        objections.add(what + " " + lot.subjectId() + ": drawn in round " + round.number()
                                + ", and no order is published");
                    }
                }));
        return drawn;
    }

    private Optional<Lot> of(int number, String kind, String subject, String seed, String what) {
        Optional<Round> round = evidence.rounds().stream()
                .filter(each -> each.number() == number && each.kind().equals(kind) && CheckRound.isDrawn(each))
                .findFirst();
        Optional<Lot> lot = round.stream()
                .flatMap(each -> each.lots().stream())
                .filter(each -> each.subjectId().equals(subject))
                .findFirst();
        if (lot.isEmpty()) {
            objections.add(what + ": it took no part in round " + number + ", which its order names");
            return lot;
        }
        if (!round.get().seed().equals(Optional.of(seed))) {
            objections.add(what + ": its seed " + seed + " is not that of round " + number);
        }
        return lot;
    }

    private static BallotPaper paper(String text) {
        return BallotPaper.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void paperAgrees(BallotPaper paper) {
        for (BallotPaper.Contest contest : paper.contests()) {
            String what = "ballot paper of election " + paper.electionUuid() + ", contest " + contest.contestId();
            Order order = orders.get(contest.contestId());
            if (order == null) {
                objections.add(what + ": no draw is published");
                continue;
            }
            if (!contest.draw().seed().equals(order.seed())
                    || !contest.draw().algorithm().equals(order.algorithm())) {
                objections.add(what + ": its seed or algorithm is not that of the draw");
            }
            sameOrder(
                    what,
                    contest.candidates().stream()
                            .map(BallotPaper.Candidate::candidacyId)
                            .toList(),
                    order.order());
        }
    }

    private void sameOrder(String what, List<String> shown, List<String> drawn) {
        List<String> foreign =
                shown.stream().filter(each -> !drawn.contains(each)).toList();
        foreign.forEach(each -> objections.add(what + ": candidate " + each + " was not drawn"));
        List<String> expected = drawn.stream().filter(shown::contains).toList();
        if (foreign.isEmpty() && !expected.equals(shown)) {
            objections.add(what + ": " + CheckOrder.difference(shown, expected));
        }
        drawn.stream()
                .filter(each -> !shown.contains(each))
                .filter(this::stands)
                .forEach(each -> {
                    if (evidence.decided().contains(each)) {
                        notes.add(what + ": candidate " + each
                                + " stands by a decision of party control and is not on it");
                    } else {
                        objections.add(what + ": candidate " + each + " stands, was drawn and is left out");
                    }
                });
    }

    private boolean stands(String candidacyId) {
        return evidence.candidacies().stream()
                .filter(each -> each.candidacyId().equals(candidacyId))
                .map(CandidacyState::status)
                .noneMatch(status -> status != Status.REGISTERED);
    }
}
