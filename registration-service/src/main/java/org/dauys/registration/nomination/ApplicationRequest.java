package org.dauys.registration.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.dauys.registration.text.PublicText;

/** An application as sent; the members about a meeting belong to nominations by a primary party organisation only. */
record ApplicationRequest(
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = Ids.SLUG) String> contestIds,
        @NotNull @Pattern(regexp = "[0-9]{0,12}") String iin,
        @PublicText(max = 120) LocalText name,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @Min(0) @Max(120) int citizenshipYearsResident,
        Boolean partyMember,
        Boolean membershipApplied,
        LocalDate membershipAppliedOn,
        @NotNull @Valid Declarations declarations,
        @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_-]{0,39}") String> specialGroups,
        @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
        Boolean newFace,
        @Size(min = 1, max = 40) @Pattern(regexp = Ids.LINE) String ppoCode,
        LocalDate meetingDate,
        @Size(min = 1, max = 100) @Pattern(regexp = Ids.LINE) String protocolNumber,
        @Min(1) @Max(100_000) Integer attended,
        @JsonProperty("for") @Min(0) @Max(100_000) Integer votesFor,
        @Size(max = 20) List<@NotNull @Valid AttachedDocument> documents) {

    /** What the applicant declares. */
    record Declarations(
            @NotNull Boolean noConviction,
            @NotNull Boolean noCorruption,
            Optional<Boolean> citizen,
            Optional<Boolean> notExpelled) {}

    /** A document that was uploaded before, and what it is. */
    record AttachedDocument(@NotNull @Pattern(regexp = NominationSettings.KIND) String kind, @NotNull UUID id) {}

    @AssertTrue(message = "is no day on which a meeting can be held")
    boolean isMeetingDateMeant() {
        return meetingDate == null || Moments.canBeMeant(meetingDate);
    }

    @AssertTrue(message = "is no day that can be meant")
    boolean isMembershipAppliedOnMeant() {
        return membershipAppliedOn == null || Moments.canBeMeant(membershipAppliedOn);
    }

    @AssertTrue(message = "each document once")
    boolean isEveryDocumentOnce() {
        return attached().stream().map(AttachedDocument::id).distinct().count()
                == attached().size();
    }

    List<AttachedDocument> attached() {
        return Optional.ofNullable(documents).orElse(List.of());
    }

    Applicant applicant() {
        return new Applicant(
                iin,
                name,
                sex,
                birthDate,
                citizenshipYearsResident,
                Boolean.TRUE.equals(partyMember),
                Boolean.TRUE.equals(membershipApplied),
                Optional.ofNullable(membershipAppliedOn),
                declarations.noConviction(),
                declarations.noCorruption(),
                declarations.citizen(),
                declarations.notExpelled(),
                Optional.ofNullable(specialGroups).orElse(List.of()).stream()
                        .map(group -> group.replace('-', '_'))
                        .distinct()
                        .toList(),
                Boolean.TRUE.equals(newFace),
                territoryId,
                contestIds);
    }

    /** The meeting, if everything about it is there. */
    Optional<PpoMeeting> meeting() {
        boolean whole = ppoCode != null
                && meetingDate != null
                && protocolNumber != null
                && attended != null
                && votesFor != null;
        return whole
                ? Optional.of(new PpoMeeting(ppoCode, meetingDate, protocolNumber, attended, votesFor))
                : Optional.empty();
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "ApplicationRequest[territoryId=" + territoryId + "]";
    }
}
