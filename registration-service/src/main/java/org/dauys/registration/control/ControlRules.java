package org.dauys.registration.control;

import java.time.Duration;
import java.util.List;

/**
 * How long the steps of a case may take in a primary, and when a removal takes effect. No published source says how long
 * they took in 2020, so every primary can say.
 *
 * @param reviewSeconds from the opening until somebody looks
 * @param answerSeconds for the candidate's answer
 * @param rulingSeconds for the commission after the answer, and for the second signature
 * @param appealSeconds for an appeal after a decision
 * @param appealRulingSeconds for the commission above
 * @param effect when a removal takes effect
 * @param grounds what can be complained of
 */
record ControlRules(
        int reviewSeconds,
        int answerSeconds,
        int rulingSeconds,
        int appealSeconds,
        int appealRulingSeconds,
        Effect effect,
        List<Ground> grounds) {

    private static final int DAY = 86_400;

    /** The rules of a primary for which nobody has made others. */
    static final ControlRules DEFAULT =
            new ControlRules(DAY, 2 * DAY, 3 * DAY, 3 * DAY, 3 * DAY, Effect.AT_ONCE, List.of(Ground.values()));

    /** When a removal takes effect. */
    enum Effect {
        /** With the second signature. */
        AT_ONCE,
        /** When it can no longer be appealed, or is upheld by the last commission. */
        AFTER_APPEAL
    }

    Duration review() {
        return Duration.ofSeconds(reviewSeconds);
    }

    Duration answer() {
        return Duration.ofSeconds(answerSeconds);
    }

    Duration ruling() {
        return Duration.ofSeconds(rulingSeconds);
    }

    Duration appeal() {
        return Duration.ofSeconds(appealSeconds);
    }

    Duration appealRuling() {
        return Duration.ofSeconds(appealRulingSeconds);
    }
}
