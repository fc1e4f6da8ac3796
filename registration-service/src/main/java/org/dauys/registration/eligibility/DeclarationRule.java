package org.dauys.registration.eligibility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** Something that the applicant must be able to declare: no conviction, no corruption crime, citizenship, not expelled. */
public record DeclarationRule(
        @NotNull Declaration declaration, Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence)
        implements Rule {

    @Override
    public String slug() {
        return declaration.slug();
    }

    @Override
    public Finding check(Facts facts) {
        return facts.declared(declaration)
                .map(declared ->
                        Finding.of(this, declared, Finding.Source.DECLARED, Map.of("declared", declared), Map.of()))
                .orElseGet(() -> Finding.undecided(this, Map.of(), Map.of()));
    }
}
