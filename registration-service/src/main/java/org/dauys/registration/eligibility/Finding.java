package org.dauys.registration.eligibility;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule says to the facts.
 *
 * @param rule its slug
 * @param source where the facts come from
 * @param facts those that the rule looked at, by name
 * @param parameters of the rule, by name
 */
public record Finding(
        String rule, Outcome outcome, Source source, Map<String, Object> facts, Map<String, Object> parameters) {

    /** Whether a rule is met. */
    public enum Outcome {
        MET,
        NOT_MET,
        /** Nobody can say without a document, or a registrar who has seen one. */
        NEEDS_EVIDENCE
    }

    /** How far facts are known. */
    public enum Source {
        /** The roll of the primary, or other applications. */
        ROLL,
        DECLARED
    }

    static Finding of(
            Rule rule, boolean met, Source source, Map<String, Object> facts, Map<String, Object> parameters) {
        return new Finding(rule.slug(), met ? Outcome.MET : Outcome.NOT_MET, source, facts, parameters);
    }

    static Finding undecided(Rule rule, Map<String, Object> facts, Map<String, Object> parameters) {
        return new Finding(rule.slug(), Outcome.NEEDS_EVIDENCE, Source.DECLARED, facts, parameters);
    }

    /** The same with the evidence that the rule wants: met only with it if it rests on a declaration. */
    Finding weighed(Rule wanting, Facts known) {
        boolean seen = known.noted().contains(rule);
        boolean proven = wanting.evidence().stream().allMatch(known.documents()::contains) || source == Source.ROLL;
        if (outcome == Outcome.NEEDS_EVIDENCE && seen) {
            return as(Outcome.MET, parameters);
        }
        if (outcome == Outcome.MET && !proven && !seen) {
            Map<String, Object> with = new TreeMap<>(parameters);
            wanting.evidence().ifPresent(kind -> with.put("evidence", kind));
            return as(Outcome.NEEDS_EVIDENCE, with);
        }
        return this;
    }

    private Finding as(Outcome other, Map<String, Object> with) {
        return new Finding(rule, other, source, facts, with);
    }
}
