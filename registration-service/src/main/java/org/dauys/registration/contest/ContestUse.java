package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;

/** What depends on a contest. Draws, debates and papers need candidates, and candidates have applied. */
@ApplicationScoped
class ContestUse {

    private final Sql sql;
    private final PlanRepository plans;

    ContestUse(Sql sql, PlanRepository plans) {
        this.sql = sql;
        this.plans = plans;
    }

    /**
     * Applications count whatever became of them: a refused one can be taken up again, and a file that names a contest is
     * not to name nothing.
     *
     * @throws ProblemException {@link ContestProblem#APPLIED_FOR} with how many
     */
    void requireNobodyApplied(String primaryId, String contestId) {
        long applications = sql.number(
                "select count(*) from application where primary_id = ? and ? = any (contest_ids)",
                primaryId,
                contestId);
        if (applications > 0) {
            throw new ProblemException(ContestProblem.APPLIED_FOR, applications).with("applications", applications);
        }
    }

    /** @throws ProblemException {@link ContestProblem#PLANNED} */
    void requireUnplanned(String primaryId, String contestId) {
        boolean planned = plans.stored(primaryId).stream()
                .anyMatch(election -> election.contestIds().contains(contestId));
        if (planned) {
            throw new ProblemException(ContestProblem.PLANNED, contestId);
        }
    }
}
