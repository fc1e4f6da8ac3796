package org.dauys.registration.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dauys.registration.contest.Contest;

/**
 * Age on a day, by the level of the contest; a contest can demand more years than the rule. Somebody who stands on several
 * levels is as old as each of them demands.
 *
 * @param min fewest full years by level
 * @param max most full years by level
 * @param on the day on which ages count
 */
public record AgeRule(
        @NotNull Map<@Pattern(regexp = LEVELS) String, @NotNull @Min(0) @Max(120) Integer> min,
        Map<@Pattern(regexp = LEVELS) String, @NotNull @Min(0) @Max(120) Integer> max,
        @NotNull LocalDate on,
        Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence)
        implements Rule {

    static final String LEVELS = "local|regional|mazhilis";

    public AgeRule {
        min = min == null ? Map.of() : Map.copyOf(min);
        max = max == null ? Map.of() : Map.copyOf(max);
    }

    @Override
    public String slug() {
        return "age";
    }

    @Override
    public Finding check(Facts facts) {
        int age = Ages.on(facts.birthDate(), on);
        Optional<Integer> fewest = facts.contests().stream()
                .flatMap(contest -> Stream.concat(ofLevel(min, contest), contest.minAge().stream()))
                .max(Integer::compare);
        Optional<Integer> most = facts.contests().stream()
                .flatMap(contest -> ofLevel(max, contest))
                .min(Integer::compare);
        Map<String, Object> parameters = new TreeMap<>(Map.of("on", on, "min", fewest.orElse(0)));
        most.ifPresent(years -> parameters.put("max", years));
        boolean met =
                fewest.stream().allMatch(years -> age >= years) && most.stream().allMatch(years -> age <= years);
        return Finding.of(this, met, Finding.Source.DECLARED, Map.of("age", age), parameters);
    }

    private static Stream<Integer> ofLevel(Map<String, Integer> limits, Contest contest) {
        return Stream.ofNullable(limits.get(contest.level().slug()));
    }
}
