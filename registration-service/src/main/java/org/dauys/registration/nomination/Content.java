package org.dauys.registration.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Sex;

/** What was submitted, without the IIN, which never changes: for the history and the trail. */
record Content(
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
        List<String> contestIds,
        Optional<PpoMeeting> meeting) {

    static Content of(Applicant applicant, Optional<PpoMeeting> meeting) {
        return new Content(
                applicant.name(),
                applicant.sex(),
                applicant.birthDate(),
                applicant.residenceYears(),
                applicant.partyMember(),
                applicant.membershipApplied(),
                applicant.membershipAppliedOn(),
                applicant.noConviction(),
                applicant.noCorruption(),
                applicant.citizen(),
                applicant.notExpelled(),
                applicant.specialGroups(),
                applicant.newFace(),
                applicant.territoryId(),
                applicant.contestIds(),
                meeting);
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "Content[territoryId=" + territoryId + ", contestIds=" + contestIds + "]";
    }
}
