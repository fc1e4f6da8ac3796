package org.dauys.registration.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Sex;

/**
 * Younger than the age of pension on a day.
 *
 * @param women full years from which a woman does not stand
 * @param men the same of a man
 * @param on the day on which ages count
 */
public record UpperAgeRule(
        @Min(1) @Max(120) int women,
        @Min(1) @Max(120) int men,
        @NotNull LocalDate on,
        Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence)
        implements Rule {

    @Override
    public String slug() {
        return "upper-age";
    }

    @Override
    public Finding check(Facts facts) {
        int age = Ages.on(facts.birthDate(), on);
        int from = facts.sex() == Sex.FEMALE ? women : men;
        return Finding.of(
                this, age < from, Finding.Source.DECLARED, Map.of("age", age), Map.of("from", from, "on", on));
    }
}
