package org.dauys.registration.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;

/**
 * An application as its owner and registrars of its territory see it.
 *
 * @param unmetRules rules of eligibility that it does not meet
 * @param duplicates ids of other live applications with the same IIN; for registrars alone
 */
record ApplicationView(
        UUID id,
        Application.State state,
        long version,
        CandidacyState.Nomination nomination,
        String territoryId,
        List<String> contestIds,
        String iin,
        LocalText name,
        CandidacyState.Sex sex,
        LocalDate birthDate,
        int citizenshipYearsResident,
        boolean partyMember,
        boolean membershipApplied,
        ApplicationRequest.Declarations declarations,
        List<String> specialGroups,
        boolean newFace,
        Optional<String> ppoCode,
        Optional<LocalDate> meetingDate,
        Optional<String> protocolNumber,
        Optional<Integer> attended,
        @JsonProperty("for") Optional<Integer> votesFor,
        Instant submittedAt,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        List<String> unmetRules,
        List<UUID> duplicates,
        Optional<String> registrationNumber,
        Optional<String> candidacyId) {

    static ApplicationView of(
            Application application,
            List<String> unmetRules,
            Optional<CandidacyState> candidacy,
            List<UUID> duplicates) {
        Applicant applicant = application.applicant();
        return new ApplicationView(
                application.id(),
                application.state(),
                application.version(),
                application.nomination(),
                applicant.territoryId(),
                applicant.contestIds(),
                applicant.iin(),
                applicant.name(),
                applicant.sex(),
                applicant.birthDate(),
                applicant.residenceYears(),
                applicant.partyMember(),
                applicant.membershipApplied(),
                new ApplicationRequest.Declarations(applicant.noConviction(), applicant.noCorruption()),
                applicant.specialGroups(),
                applicant.newFace(),
                application.meeting().map(PpoMeeting::ppoCode),
                application.meeting().map(PpoMeeting::meetingDate),
                application.meeting().map(PpoMeeting::protocolNumber),
                application.meeting().map(PpoMeeting::attended),
                application.meeting().map(PpoMeeting::votesFor),
                application.submittedAt(),
                application.decidedAt(),
                application.reason(),
                unmetRules,
                duplicates,
                candidacy.map(CandidacyState::registrationNumber),
                candidacy.map(CandidacyState::candidacyId));
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "ApplicationView[id=" + id + ", state=" + state + "]";
    }
}
