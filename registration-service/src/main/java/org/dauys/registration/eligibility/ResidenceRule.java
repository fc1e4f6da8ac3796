package org.dauys.registration.eligibility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/**
 * Years of residence in the country as a citizen.
 *
 * @param years fewest
 */
public record ResidenceRule(
        @Min(0) @Max(120) int years, Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence) implements Rule {

    @Override
    public String slug() {
        return "residence";
    }

    @Override
    public Finding check(Facts facts) {
        return Finding.of(
                this,
                facts.residenceYears() >= years,
                Finding.Source.DECLARED,
                Map.of("years", facts.residenceYears()),
                Map.of("min", years));
    }
}
