package org.dauys.registration.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.registration.contest.Contest;

/**
 * What is known of somebody who wants to stand.
 *
 * @param residenceYears years of residence as a citizen
 * @param declarations what was declared; what is missing was not asked or not answered
 * @param contests that the person wants to stand in
 * @param elsewhere other applications of the same person in other territories
 * @param documents kinds of documents that are there
 * @param noted rules for which a registrar has seen evidence
 */
public record Facts(
        LocalDate birthDate,
        Sex sex,
        int residenceYears,
        Membership membership,
        Map<Declaration, Boolean> declarations,
        List<Contest> contests,
        Elsewhere elsewhere,
        Set<String> documents,
        Set<String> noted) {

    public Facts {
        declarations = Map.copyOf(declarations);
        contests = List.copyOf(contests);
        documents = Set.copyOf(documents);
        noted = Set.copyOf(noted);
    }

    /**
     * Membership of the party.
     *
     * @param onRoll on the roll of the primary: known, not declared
     * @param declared says to be a member
     * @param applied says to have applied for membership
     * @param appliedOn when
     */
    public record Membership(boolean onRoll, boolean declared, boolean applied, Optional<LocalDate> appliedOn) {}

    /**
     * Applications with the same IIN in other territories.
     *
     * @param registered how many are registered
     * @param undecided how many are not decided; they may be by somebody else altogether
     */
    public record Elsewhere(int registered, int undecided) {

        public static final Elsewhere NONE = new Elsewhere(0, 0);
    }

    Optional<Boolean> declared(Declaration declaration) {
        return Optional.ofNullable(declarations.get(declaration));
    }

    /** Without anything that identifies a person. */
    @Override
    public String toString() {
        return "Facts[documents=" + documents + ", noted=" + noted + "]";
    }
}
