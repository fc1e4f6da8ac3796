package org.dauys.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.primary.PrimaryPlan;

/**
 * The voting days in real seconds.
 *
 * @param opens voting opens
 * @param plannedClose as first announced
 * @param close after the extension
 * @param hours of the real voting between opening and close
 */
record Schedule(Instant opens, Instant plannedClose, Instant close, double hours) {

    private static final double WHOLE_SECONDS = 45;
    private static final double SECONDS_PER_BALLOT = 0.03;
    private static final double SECONDS_PER_LINE = 0.0016;
    private static final double BALLOTS_PER_MEMBER = 0.75;
    private static final double LAST_CAST = 0.96;

    /**
     * A first calendar whose voting days surely begin after the draw; a decided close is only ever moved later, so it is as
     * early as it can be.
     */
    static Times provisional(PrimaryPlan plan, Instant now) {
        double seconds = 75
                + plan.applicants().size() * 0.2
                + plan.members() * 0.01
                + plan.territories().size() * 0.1
                + plan.contests().size() * 0.15;
        Instant opens = after(now, seconds);
        return new Times(now.minusSeconds(5), opens, opens.plusSeconds(10));
    }

    /** Time to close registration, set up and enrol, then enough for all ballots on two cores. */
    static Schedule of(PrimaryPlan plan, int late, PublishedFigures figures, Instant now) {
        int voters = plan.members() + late;
        double preparation = 20 + plan.voting().size() * 0.35 + voters * 0.03;
        double ballots = voters * BALLOTS_PER_MEMBER;
        double whole = WHOLE_SECONDS + ballots * (SECONDS_PER_BALLOT + plan.longestBallot() * SECONDS_PER_LINE);
        Instant opens = after(now, preparation);
        double planned = whole * figures.share("planned_hours", "actual_hours");
        return new Schedule(opens, after(opens, planned), after(opens, whole), figures.get("actual_hours"));
    }

    /** The same days, later if need be. */
    Schedule closingNotBefore(Instant earliest) {
        Duration shift = Duration.between(plannedClose, earliest);
        return shift.isNegative()
                ? this
                : new Schedule(opens.plus(shift), plannedClose.plus(shift), close.plus(shift), hours);
    }

    /** The moment of an hour of the real voting. */
    Instant atHour(double hour) {
        double seconds = Duration.between(opens, close).toMillis() / 1000.0;
        return after(opens, seconds * Math.min(hour / hours, LAST_CAST));
    }

    private static Instant after(Instant start, double seconds) {
        return start.plusMillis(Math.round(seconds * 1000));
    }
}
