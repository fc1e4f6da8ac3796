package org.dauys.simulator.primary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.events.LocalText;
import org.dauys.simulator.campaign.Complainant;
import org.dauys.simulator.campaign.Complainant.Complaint;
import org.dauys.simulator.candidate.Defence;
import org.dauys.simulator.controller.CaseDesk;
import org.dauys.simulator.controller.CaseDesk.Case;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.progress.Progress;

/**
 * Control hears the cases: whoever missed a debate is removed by two controllers, one of them is restored on appeal by
 * two others; members complain of other candidates, who read what is shown of the complaint, answer and are removed by two,
 * but for one who is warned.
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

    private final LoginDesk desk;
    private final Crowd crowd;
    private final Progress progress;

    public HearCases(LoginDesk desk, Crowd crowd, Progress progress) {
        this.desk = desk;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param opened cases, all together
     * @param byDebates opened because of an attendance list
     * @param byComplaints opened because a member complained
     * @param evidence documents of complaints that candidates read
     * @param missed candidacies removed for missing a debate, and not restored
     * @param other candidacies removed for something else
     * @param restored on appeal
     * @param warned candidacies
     */
    public record Report(
            int opened,
            int byDebates,
            int byComplaints,
            int evidence,
            Set<String> missed,
            Set<String> other,
            Set<String> restored,
            int warned) {

        /** Everybody who is off the paper. */
        public Set<String> removed() {
            Set<String> removed = new HashSet<>(missed);
            removed.addAll(other);
            return removed;
        }
    }

    /**
     * @param others candidates of whom members complain; the last of them is warned
     */
    public Report hear(PrimaryPlan plan, Staff staff, List<Candidate> candidates, List<Candidate> others) {
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
        Complained complained = new Complained(plan, staff).hear(others);
        progress.say(
                "control: %d cases; %d removed for missed debates, %d for something else, %d warned, %d restored on"
                        + " appeal",
                missed.size() + others.size(),
                removed.size(),
                complained.removed.size(),
                Math.min(1, others.size()),
                restored.size());
        return new Report(
                missed.size() + others.size(),
                missed.size(),
                others.size(),
                complained.evidence,
                removed,
                Set.copyOf(complained.removed),
                restored,
                Math.min(1, others.size()));
    }

    /** The cases that begin with a complaint, one after the other. */
    private final class Complained {

        private final PrimaryPlan plan;
        private final Staff staff;
        private final Set<String> removed = new HashSet<>();
        private int evidence;

        Complained(PrimaryPlan plan, Staff staff) {
            this.plan = plan;
            this.staff = staff;
        }

        Complained hear(List<Candidate> accused) {
            List<Person> members =
                    plan.roll().values().stream().flatMap(List::stream).toList();
            for (int i = 0; i < accused.size(); i++) {
                hear(accused.get(i), members.get(i % members.size()), i == accused.size() - 1);
            }
            return this;
        }

        private void hear(Candidate candidate, Person member, boolean warning) {
            String candidacy = candidate.candidacyId().orElseThrow();
            Complaint complaint = new Complainant(desk.member(member), plan.id())
                    .complain(candidacy, warning ? "INSULT" : "BRIBERY", (warning ? INSULTED : BRIBED).ru());
            String id = staff.controller().complaints().open(complaint, "По обращению избирателя");
            CaseDesk first = staff.controller().cases();
            first.hear(id);
            Defence defence = new Defence(candidate.session().orElseThrow());
            evidence += defence.readEvidence(id);
            defence.answer(id, "Прошу учесть обстоятельства");
            if (warning) {
                first.rule(id, "WARNING", INSULTED, "П-" + id.substring(0, 8));
            } else {
                staff.second().cases().countersign(id, first.rule(id, "REMOVAL", BRIBED, "С-" + id.substring(0, 8)));
                removed.add(candidacy);
            }
        }
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
