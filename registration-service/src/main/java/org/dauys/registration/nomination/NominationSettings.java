package org.dauys.registration.nomination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.events.candidacy.CandidacyState.Nomination;

/**
 * How applications of a primary are handled.
 *
 * @param requiredDocuments kinds of documents without which nobody is registered
 * @param requiredOfOrganisations further kinds, for nominations by an organisation
 * @param correctionRounds how often an application is sent back at most
 * @param correctionDays working days that the owner has for a correction
 * @param decisionDays working days that the registrar has for a decision, from each submission
 * @param claimHours after which a registrar who claimed an application has lost it
 * @param holidays days that are not worked besides Saturdays and Sundays
 */
public record NominationSettings(
        @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = KIND) String> requiredDocuments,
        @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = KIND) String> requiredOfOrganisations,
        @Min(0) @Max(100) int correctionRounds,
        @Min(1) @Max(60) int correctionDays,
        @Min(1) @Max(60) int decisionDays,
        @Min(1) @Max(168) int claimHours,
        @NotNull @Size(max = 60) Set<@NotNull LocalDate> holidays) {

    /** Kinds of documents: identity, photo, programme, criminal_record, ppo_protocol and whatever a primary asks for. */
    static final String KIND = "[a-z][a-z0-9_]{0,39}";

    /** Where nobody has said otherwise. */
    static final NominationSettings DEFAULT = new NominationSettings(Set.of(), Set.of(), 5, 3, 5, 8, Set.of());

    List<String> missing(Nomination nomination, Set<String> present) {
        return Stream.concat(
                        requiredDocuments.stream(),
                        nomination == Nomination.PPO ? requiredOfOrganisations.stream() : Stream.empty())
                .distinct()
                .filter(kind -> !present.contains(kind))
                .sorted()
                .toList();
    }

    Instant decisionDue(Instant from, ZoneId zone) {
        return WorkingDays.end(from, decisionDays, zone, holidays);
    }

    Instant correctionDue(Instant from, ZoneId zone) {
        return WorkingDays.end(from, correctionDays, zone, holidays);
    }
}
