package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.events.LocalText;
import org.dauys.simulator.candidate.Defence;
import org.dauys.simulator.controller.CaseDesk;
import org.dauys.simulator.controller.CaseDesk.Case;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.progress.Progress;

/**
 * Control hears the cases: whoever missed a debate is removed by two controllers, one of them is restored on appeal by
 * two others; of the cases that controllers open themselves most end in a removal, one in a warning.
 */
public final class HearCases {

    private static final LocalText MISSED = new LocalText(
            "Пікірталасқа дәлелсіз себеппен келмеді",
            "Не явился на дебаты без уважительной причины",
            "Missed the debate without an excuse");
    private static final LocalText BRIBED =
            new LocalText("Сайлаушыларға сыйлық таратты", "Раздавал подарки избирателям", "Gave presents to voters");
    private static final LocalText INSULTED =
            new LocalText("Қарсыласын балағаттады", "Оскорбил соперника", "Insulted a rival");
    private static final LocalText ILL = new LocalText("Ауруханада болған", "Находился в больнице", "Was in hospital");

    private final Crowd crowd;
    private final Progress progress;

    public HearCases(Crowd crowd, Progress progress) {
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param opened cases, all together
     * @param byDebates opened because of an attendance list
     * @param missed candidacies removed for missing a debate, and not restored
     * @param other candidacies removed for something else
     * @param restored on appeal
     * @param warned candidacies
     */
    public record Report(
            int opened, int byDebates, Set<String> missed, Set<String> other, Set<String> restored, int warned) {

        /** Everybody who is off the paper. */
        public Set<String> removed() {
            Set<String> removed = new HashSet<>(missed);
            removed.addAll(other);
            return removed;
        }
    }

    /**
     * @param others candidates against whom controllers open cases of their own motion; the last of them is warned
     */
    public Report hear(Staff staff, List<Candidate> candidates, List<Candidate> others) {
        Map<String, Candidate> byCandidacy = new HashMap<>();
        candidates.forEach(one -> one.candidacyId().ifPresent(id -> byCandidacy.put(id, one)));
        CaseDesk first = staff.controller().cases();
        CaseDesk second = staff.second().cases();
        List<Case> missed = first.opened().stream()
                .filter(one -> one.ground().equals("MISSED_DEBATE"))
                .toList();
        crowd.all(missed, one -> {
            hear(first, one.id(), byCandidacy.get(one.candidacy()));
            second.countersign(
                    one.id(),
                    first.rule(one.id(), "REMOVAL", MISSED, "Д-" + one.id().substring(0, 8)));
        });
        Set<String> removed = new HashSet<>();
        missed.forEach(one -> removed.add(one.candidacy()));
        Set<String> restored = new HashSet<>();
        missed.stream().findFirst().ifPresent(one -> {
            restore(staff, one, byCandidacy.get(one.candidacy()));
            restored.add(one.candidacy());
        });
        removed.removeAll(restored);
        Set<String> removedForOther = new HashSet<>();
        List<Candidate> accused = new ArrayList<>(others);
        for (Candidate candidate : accused) {
            String candidacy = candidate.candidacyId().orElseThrow();
            boolean warning = candidate.equals(accused.get(accused.size() - 1));
            String id = first.open(candidacy, warning ? "INSULT" : "BRIBERY", "По обращению избирателя");
            hear(first, id, candidate);
            if (warning) {
                first.rule(id, "WARNING", INSULTED, "П-" + id.substring(0, 8));
            } else {
                second.countersign(id, first.rule(id, "REMOVAL", BRIBED, "С-" + id.substring(0, 8)));
                removedForOther.add(candidacy);
            }
        }
        progress.say(
                "control: %d cases; %d removed for missed debates, %d for something else, %d warned, %d restored on"
                        + " appeal",
                missed.size() + others.size(),
                removed.size(),
                removedForOther.size(),
                Math.min(1, others.size()),
                restored.size());
        return new Report(
                missed.size() + others.size(),
                missed.size(),
                removed,
                removedForOther,
                restored,
                Math.min(1, others.size()));
    }

    private static void hear(CaseDesk desk, String id, Candidate candidate) {
        desk.hear(id);
        new Defence(candidate.session().orElseThrow()).answer(id, "Прошу учесть обстоятельства");
    }

    /** By controllers who have not signed below. */
    private static void restore(Staff staff, Case one, Candidate candidate) {
        new Defence(candidate.session().orElseThrow()).appeal(one.id(), "Был в больнице, справка приложена");
        CaseDesk third = staff.appeals().get(0).cases();
        CaseDesk fourth = staff.appeals().get(1).cases();
        fourth.countersign(
                one.id(), third.rule(one.id(), "RESTORED", ILL, "А-" + one.id().substring(0, 8)));
    }
}
