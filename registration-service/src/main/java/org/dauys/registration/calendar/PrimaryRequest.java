package org.dauys.registration.calendar;

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
import org.dauys.events.LocalText;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.dauys.registration.text.PublicText;

/**
 * A primary to be created, with its first calendar.
 *
 * @param minResidenceYears 10 if absent, as the law on elections says
 */
record PrimaryRequest(
        @NotNull @Pattern(regexp = Ids.SLUG) String id,
        @PublicText LocalText name,
        @NotNull @Size(max = 60) String zone,
        @NotNull LocalDate referenceDate,
        @Min(0) @Max(86_400) int graceSeconds,
        @Min(0) @Max(604_800) int extensionLeadSeconds,
        @Min(0) @Max(120) int minAge,
        @Min(0) @Max(120) Integer minResidenceYears,
        @NotNull @Valid FirstCalendar calendar) {

    private static final LocalText CREATED =
            new LocalText("Праймериз белгіленді", "Праймериз назначен", "The primary is called");
    private static final int RESIDENCE_YEARS_BY_LAW = 10;

    /**
     * The first calendar.
     *
     * @param reason that the primary is called, if absent
     * @param decisionNumber "1" if absent
     */
    record FirstCalendar(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PhaseRequest> phases,
            @PublicText(max = 1000, optional = true) LocalText reason,
            @Size(max = 100) @Pattern(regexp = Ids.LINE) String decisionNumber) {

        CalendarChange change() {
            return new CalendarChange(
                    PhaseRequest.phases(phases),
                    Optional.ofNullable(reason).orElse(CREATED),
                    Optional.ofNullable(decisionNumber).orElse("1"),
                    Roles.OPERATOR);
        }
    }

    @AssertTrue(message = "is no day on which ages can count")
    boolean isReferenceDateMeant() {
        return referenceDate == null || Moments.canBeMeant(referenceDate);
    }

    Primary primary() {
        return new Primary(
                id,
                name,
                zone,
                referenceDate,
                graceSeconds,
                extensionLeadSeconds,
                minAge,
                Optional.ofNullable(minResidenceYears).orElse(RESIDENCE_YEARS_BY_LAW),
                Optional.empty());
    }
}
