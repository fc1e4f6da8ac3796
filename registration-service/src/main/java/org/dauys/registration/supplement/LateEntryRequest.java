package org.dauys.registration.supplement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;
import org.dauys.registration.text.Ids;

/** Somebody to admit, with the decision that does. */
record LateEntryRequest(
        @NotNull @Pattern(regexp = "[0-9]{12}") String iin,
        @NotBlank @Size(max = 100) @Pattern(regexp = Ids.LINE) String lastName,
        @NotBlank @Size(max = 100) @Pattern(regexp = Ids.LINE) String firstName,
        @Size(max = 100) @Pattern(regexp = Ids.LINE) String middleName,
        @NotNull @Pattern(regexp = Phone.FORM) String phone,
        @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
        @NotNull @Pattern(regexp = "[\\p{L}0-9][\\p{L}0-9./-]{0,39}") String ppoCode,
        @NotNull LocalDate joinedOn,
        @NotBlank @Size(max = 100) @Pattern(regexp = Ids.LINE) String basis) {

    /**
     * The voter, by the rules of a roll file.
     *
     * @param today nobody has joined later
     * @throws ProblemException {@code late-line-refused} with the field
     */
    LateVoter voter(Territories territories, LocalDate today) {
        refuseIf(Iin.flawOf(iin).isPresent(), "iin");
        refuseIf(territories.find(territoryId).map(Territory::isRegion).orElse(true), "territory_id");
        refuseIf(joinedOn.isAfter(today), "joined_on");
        return new LateVoter(
                new Iin(iin),
                lastName.strip(),
                firstName.strip(),
                Optional.ofNullable(middleName).map(String::strip).filter(name -> !name.isEmpty()),
                new Phone(phone),
                territoryId,
                ppoCode,
                joinedOn,
                basis);
    }

    private static void refuseIf(boolean flawed, String field) {
        if (flawed) {
            throw new ProblemException(SupplementProblem.LATE_LINE_REFUSED, field);
        }
    }

    /** Masked. */
    @Override
    public String toString() {
        return "LateEntryRequest[*****]";
    }
}
