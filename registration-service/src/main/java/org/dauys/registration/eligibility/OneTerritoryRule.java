package org.dauys.registration.eligibility;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/**
 * Nobody stands in two territories. Another application that is not decided may be an impostor's: a registrar has to find
 * out.
 */
public record OneTerritoryRule(Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence) implements Rule {

    @Override
    public String slug() {
        return "one-territory";
    }

    @Override
    public Finding check(Facts facts) {
        Facts.Elsewhere elsewhere = facts.elsewhere();
        Map<String, Object> known = Map.of("registered", elsewhere.registered(), "undecided", elsewhere.undecided());
        return elsewhere.registered() == 0 && elsewhere.undecided() > 0
                ? Finding.undecided(this, known, Map.of())
                : Finding.of(this, elsewhere.registered() == 0, Finding.Source.ROLL, known, Map.of());
    }
}
