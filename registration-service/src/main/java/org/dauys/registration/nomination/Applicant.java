package org.dauys.registration.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Sex;

/**
 * Who wants to stand, where, and what that person declares.
 *
 * @param iin 12 digits
 * @param residenceYears years of residence as a citizen
 * @param citizen whether that was declared, where it is asked
 * @param notExpelled whether it was declared not to have been expelled from the party, where it is asked
 * @param specialGroups slugs such as {@code mothers_of_many}, {@code special_needs}
 * @param newFace never elected before
 */
record Applicant(
        String iin,
        LocalText name,
        Sex sex,
        LocalDate birthDate,
        int residenceYears,
        boolean partyMember,
        boolean membershipApplied,
        Optional<LocalDate> membershipAppliedOn,
        boolean noConviction,
        boolean noCorruption,
        Optional<Boolean> citizen,
        Optional<Boolean> notExpelled,
        List<String> specialGroups,
        boolean newFace,
        String territoryId,
        List<String> contestIds) {

    Applicant {
        specialGroups = List.copyOf(specialGroups);
        contestIds = List.copyOf(contestIds);
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "Applicant[territoryId=" + territoryId + ", contestIds=" + contestIds + "]";
    }
}
