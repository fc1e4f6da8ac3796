package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.eligibility.Declaration;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.eligibility.Facts;
import org.dauys.registration.eligibility.RuleVersions;
import org.dauys.registration.primary.Primary;

/** Holds an application against the rules that were valid on the day of its submission. */
@ApplicationScoped
class AssessApplication {

    private final Contests contests;
    private final RuleVersions rules;

    AssessApplication(Contests contests, RuleVersions rules) {
        this.contests = contests;
        this.rules = rules;
    }

    Evaluation evaluate(Primary primary, Application application) {
        return evaluate(primary, application, Set.of());
    }

    /**
     * @param noted rules for which a registrar has seen evidence
     */
    Evaluation evaluate(Primary primary, Application application, Set<String> noted) {
        return rules.at(primary, application.submittedAt()).evaluate(facts(primary, application, noted));
    }

    private Facts facts(Primary primary, Application application, Set<String> noted) {
        Applicant applicant = application.applicant();
        Circumstances circumstances = application.circumstances();
        return new Facts(
                applicant.birthDate(),
                applicant.sex(),
                applicant.residenceYears(),
                new Facts.Membership(
                        circumstances.onRoll(),
                        applicant.partyMember(),
                        applicant.membershipApplied(),
                        applicant.membershipAppliedOn()),
                declarations(applicant),
                List.copyOf(contests.find(primary.id(), applicant.contestIds())),
                circumstances.elsewhere(),
                circumstances.documentKinds(),
                noted);
    }

    private static Map<Declaration, Boolean> declarations(Applicant applicant) {
        Map<Declaration, Boolean> declared = new EnumMap<>(Declaration.class);
        declared.put(Declaration.NO_CONVICTION, applicant.noConviction());
        declared.put(Declaration.NO_CORRUPTION, applicant.noCorruption());
        applicant.citizen().ifPresent(citizen -> declared.put(Declaration.CITIZEN, citizen));
        applicant.notExpelled().ifPresent(not -> declared.put(Declaration.NOT_EXPELLED, not));
        return declared;
    }
}
