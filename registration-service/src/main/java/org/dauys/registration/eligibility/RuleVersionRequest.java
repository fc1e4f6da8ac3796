package org.dauys.registration.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.dauys.registration.text.PublicText;

/** A version of the rules as sent. */
record RuleVersionRequest(
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Rule> rules,
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Ids.LINES) String reason,
        @PublicText(max = 100) String decisionNumber) {

    @AssertTrue(message = "must be days that can be meant, the first not after the last")
    boolean isValidityMeant() {
        return validFrom == null
                || (Moments.canBeMeant(validFrom)
                        && (validTo == null || (Moments.canBeMeant(validTo) && !validTo.isBefore(validFrom))));
    }

    RuleVersion version(int number, Instant decidedAt) {
        return new RuleVersion(
                number,
                Optional.of(validFrom),
                Optional.ofNullable(validTo),
                rules,
                reason,
                decisionNumber,
                Optional.of(decidedAt));
    }
}
