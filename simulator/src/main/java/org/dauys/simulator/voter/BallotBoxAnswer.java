package org.dauys.simulator.voter;

import java.util.Optional;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.oracle.CastAttempt.LogPosition;
import org.dauys.simulator.oracle.CastAttempt.Outcome;

/**
 * What an answer to a cast means. Only an answer that says in a problem document that nothing was sent is a refusal;
 * whatever else is not a receipt leaves the outcome unknown.
 *
 * @param outcome what it means
 * @param position from the receipt
 * @param receipt the whole receipt as text, for the auditor
 * @param problem slug, if it is a problem
 * @param status of HTTP; 0 without an answer
 */
public record BallotBoxAnswer(
        Outcome outcome, Optional<LogPosition> position, Optional<String> receipt, String problem, int status) {

    static BallotBoxAnswer of(Answer answer) {
        String problem = answer.problem();
        if (answer.status() == 201 && answer.json().path("receipt").isObject()) {
            return withReceipt(Outcome.ACK, answer, problem);
        }
        if (problem.equals("late") && answer.json().path("receipt").isObject()) {
            return withReceipt(Outcome.LATE, answer, problem);
        }
        boolean refused = !problem.isEmpty()
                && !problem.equals("outcome-unknown")
                && (answer.status() / 100 == 4 || problem.equals("ballot-box-unavailable"));
        return new BallotBoxAnswer(
                refused ? Outcome.NO : Outcome.UNKNOWN, Optional.empty(), Optional.empty(), problem, answer.status());
    }

    static BallotBoxAnswer none() {
        return new BallotBoxAnswer(Outcome.UNKNOWN, Optional.empty(), Optional.empty(), "", 0);
    }

    /** Whether a later try with the same bytes may do better. */
    public boolean isWorthRepeating() {
        return outcome == Outcome.UNKNOWN
                || status == 429
                || status == 503
                || problem.equals("expired")
                || problem.equals("unknown-election");
    }

    private static BallotBoxAnswer withReceipt(Outcome outcome, Answer answer, String problem) {
        var receipt = answer.json().path("receipt");
        return new BallotBoxAnswer(
                outcome,
                Optional.of(new LogPosition(
                        receipt.path("partition").asInt(),
                        receipt.path("offset").asLong())),
                Optional.of(receipt.toString()),
                problem,
                answer.status());
    }
}
