package org.dauys.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.simulator.candidate.Nomination;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator.Rules;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.PlanPrimary;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Scale;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.registrar.Registrar;

/** A second primary that takes applications while the first one votes, with a few in the queue of the registrars. */
final class NextPrimary {

    private static final LocalText NAME = new LocalText("Келесі праймериз", "Следующий праймериз", "The next primary");
    private static final int WAITING = 4;
    private static final int CANDIDATES = 8;
    private static final Rules RULES = new Rules(60, 600, LocalDate.now());
    private static final Duration NOMINATION = Duration.ofDays(30);
    private static final Duration VOTING = Duration.ofDays(3);

    private NextPrimary() {}

    /** @return its id */
    static String open(LoginDesk desk, Crowd crowd, Staff staff, PrimaryPlan first, Territory city) {
        Scale scale = new Scale(
                1,
                false,
                CANDIDATES,
                RULES.referenceDate(),
                first.scale().shares(),
                first.scale().seed() + 1);
        PrimaryPlan plan = PlanPrimary.of("next-" + first.id(), NAME, List.of(city), scale);
        Instant now = Instant.now();
        staff.operator()
                .createPrimary(
                        plan.id(),
                        plan.name(),
                        RULES,
                        new Times(
                                now.minusSeconds(5),
                                now.plus(NOMINATION),
                                now.plus(NOMINATION).plus(VOTING)));
        Registrar central = staff.central().in(plan.id());
        plan.contests().forEach(central::addContest);
        List<Applicant> applicants = plan.applicants().stream()
                .filter(applicant -> !applicant.byPpo())
                .limit(WAITING)
                .toList();
        crowd.all(
                applicants,
                applicant -> new Nomination(desk.participant(applicant.person().phone()), plan.id()).apply(applicant));
        return plan.id();
    }
}
