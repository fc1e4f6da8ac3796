package org.dauys.registration.eligibility;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;

/** What somebody who thinks of standing says; without a name, and stored nowhere. */
record CheckRequest(
        @NotNull LocalDate birthDate,
        @NotNull Sex sex,
        @Min(0) @Max(120) int citizenshipYearsResident,
        boolean partyMember,
        boolean membershipApplied,
        LocalDate membershipAppliedOn,
        @Size(max = 10) Map<@NotNull Declaration, @NotNull Boolean> declarations,
        @Size(max = 10) List<@NotNull @Pattern(regexp = Ids.SLUG) String> contestIds,
        @Size(max = 20) Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9_-]{0,39}") String> documents) {

    @AssertTrue(message = "must be a day that can be meant")
    boolean isBirthDateMeant() {
        return birthDate == null || Moments.canBeMeant(birthDate);
    }

    List<String> contests() {
        return contestIds == null ? List.of() : contestIds;
    }

    Facts facts(List<Contest> contests) {
        return new Facts(
                birthDate,
                sex,
                citizenshipYearsResident,
                new Facts.Membership(false, partyMember, membershipApplied, Optional.ofNullable(membershipAppliedOn)),
                declarations == null ? Map.of() : declarations,
                contests,
                Facts.Elsewhere.NONE,
                documents == null ? Set.of() : documents,
                Set.of());
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "CheckRequest[contestIds=" + contestIds + "]";
    }
}
