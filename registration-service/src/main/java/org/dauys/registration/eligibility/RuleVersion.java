package org.dauys.registration.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.primary.Primary;

/**
 * The rules of a primary as they hold for applications that are submitted in a span of days.
 *
 * @param version from 1, which is what the primary was created with
 * @param validFrom first day, where the primary is held; absent: from the beginning
 * @param validTo last day; absent: without end
 * @param reason why this version was made
 * @param decisionNumber of the decision behind it
 */
public record RuleVersion(
        int version,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<Rule> rules,
        String reason,
        String decisionNumber,
        Optional<Instant> decidedAt) {

    public RuleVersion {
        rules = List.copyOf(rules);
    }

    /** What a primary is created with. */
    static RuleVersion first(Primary primary) {
        Map<String, Integer> ages = Stream.of(Contest.Level.values())
                .collect(Collectors.toMap(Contest.Level::slug, level -> primary.minAge()));
        return new RuleVersion(
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new AgeRule(ages, Map.of(), primary.referenceDate(), Optional.empty()),
                        new ResidenceRule(primary.minResidenceYears(), Optional.empty()),
                        new DeclarationRule(Declaration.NO_CONVICTION, Optional.empty()),
                        new DeclarationRule(Declaration.NO_CORRUPTION, Optional.empty()),
                        new MembershipRule(false, true, Optional.empty(), Optional.empty())),
                "created",
                "1",
                Optional.empty());
    }

    boolean isValidOn(LocalDate day) {
        return validFrom.stream().noneMatch(day::isBefore) && validTo.stream().noneMatch(day::isAfter);
    }

    /** What the rules say to the facts, rule by rule. */
    public Evaluation evaluate(Facts facts) {
        return new Evaluation(
                version,
                rules.stream()
                        .map(rule -> rule.check(facts).weighed(rule, facts))
                        .toList());
    }
}
