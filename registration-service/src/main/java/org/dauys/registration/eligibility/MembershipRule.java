package org.dauys.registration.eligibility;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Membership of the party, or an application for it. Whoever is on the roll of the primary is a member, whatever was
 * declared.
 *
 * @param onRoll whether only those on the roll count as members
 * @param application whether an application for membership is enough
 * @param appliedBy last day of such an application
 */
public record MembershipRule(
        boolean onRoll,
        boolean application,
        Optional<LocalDate> appliedBy,
        Optional<@Pattern(regexp = Rule.DOCUMENT_KIND) String> evidence)
        implements Rule {

    @Override
    public String slug() {
        return "membership";
    }

    @Override
    public Finding check(Facts facts) {
        Facts.Membership membership = facts.membership();
        Map<String, Object> known = new TreeMap<>(Map.of(
                "on_roll", membership.onRoll(), "member", membership.declared(), "applied", membership.applied()));
        membership.appliedOn().ifPresent(day -> known.put("applied_on", day));
        Map<String, Object> parameters = new TreeMap<>(Map.of("application", application, "roll_only", onRoll));
        appliedBy.ifPresent(day -> parameters.put("applied_by", day));
        if (membership.onRoll()) {
            return Finding.of(this, true, Finding.Source.ROLL, known, parameters);
        }
        boolean candidateForMembership = application && membership.applied();
        if (candidateForMembership
                && appliedBy.isPresent()
                && membership.appliedOn().isEmpty()) {
            return Finding.undecided(this, known, parameters);
        }
        boolean inTime = appliedBy.stream()
                .allMatch(last -> membership.appliedOn().stream().noneMatch(day -> day.isAfter(last)));
        boolean met = (membership.declared() && !onRoll) || (candidateForMembership && inTime);
        return Finding.of(this, met, Finding.Source.DECLARED, known, parameters);
    }
}
