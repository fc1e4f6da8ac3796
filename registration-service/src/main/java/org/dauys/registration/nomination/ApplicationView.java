package org.dauys.registration.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.eligibility.Finding.Outcome;

/**
 * An application as its owner and registrars of its territory see it.
 *
 * @param unmetRules rules of eligibility that it does not meet
 * @param duplicates ids of other live applications with the same IIN; for officials alone
 * @param dueAt when the next step is due: a registrar's while it is submitted, the owner's while it is sent back
 * @param dueLocal the same where the primary is held, with UTC beside it
 * @param rulesWithoutEvidence rules that nobody can tell to be met yet
 * @param fieldsToCorrect what a registrar asked to be corrected, while it is sent back
 * @param claimedBy account of the registrar who works on it; for officials alone
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
        Optional<LocalDate> membershipAppliedOn,
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
        Optional<String> candidacyId,
        int round,
        Instant dueAt,
        String dueLocal,
        List<String> rulesWithoutEvidence,
        Set<String> documentKinds,
        List<String> missingDocuments,
        List<FieldReason> fieldsToCorrect,
        Optional<String> claimedBy,
        Optional<ShownProposal> proposal) {

    /**
     * What waits for a second person; for officials alone.
     *
     * @param own whether it is the reader's
     */
    record ShownProposal(Handling.Act act, String reason, Instant at, boolean own) {}

    /** What is known besides the application itself. */
    record Beside(
            Evaluation evaluation,
            Optional<CandidacyState> candidacy,
            List<String> missingDocuments,
            List<FieldReason> fieldsToCorrect,
            String dueLocal) {}

    /**
     * @param official account of the official who reads; absent for its owner, who learns neither who else has named the
     *     IIN nor what officials have not decided yet
     */
    static ApplicationView of(Application application, Beside beside, Optional<String> official) {
        Applicant applicant = application.applicant();
        Handling handling = application.handling();
        boolean shown = official.isPresent();
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
                applicant.membershipAppliedOn(),
                new ApplicationRequest.Declarations(
                        applicant.noConviction(),
                        applicant.noCorruption(),
                        applicant.citizen(),
                        applicant.notExpelled()),
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
                beside.evaluation().rules(Outcome.NOT_MET),
                shown ? application.duplicates() : List.of(),
                beside.candidacy().map(CandidacyState::registrationNumber),
                beside.candidacy().map(CandidacyState::candidacyId),
                handling.round(),
                handling.dueAt(),
                beside.dueLocal(),
                beside.evaluation().rules(Outcome.NEEDS_EVIDENCE),
                application.circumstances().documentKinds(),
                beside.missingDocuments(),
                beside.fieldsToCorrect(),
                handling.claim().map(Handling.Claim::by).filter(by -> shown),
                handling.proposal()
                        .filter(proposal -> shown)
                        .map(proposal -> new ShownProposal(
                                proposal.act(),
                                proposal.reason(),
                                proposal.at(),
                                official.filter(proposal.by().account()::equals).isPresent())));
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "ApplicationView[id=" + id + ", state=" + state + "]";
    }
}
