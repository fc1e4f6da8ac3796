package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.eligibility.Declaration;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.eligibility.Facts;
import org.dauys.registration.eligibility.RuleVersion;
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
        return evaluate(primary, List.of(application)).get(application.id());
    }

    /**
     * @param noted rules for which a registrar has seen evidence
     */
    Evaluation evaluate(Primary primary, Application application, Set<String> noted) {
        List<Contest> found =
                contests.find(primary.id(), application.applicant().contestIds());
        return rules.at(primary, application.submittedAt()).evaluate(facts(application, found, noted));
    }

    /** Many at once, from rules and contests that are read once; by the id of the application. */
    Map<UUID, Evaluation> evaluate(Primary primary, List<Application> applications) {
        Function<Instant, RuleVersion> versions = rules.byTime(primary);
        Map<String, Contest> known = contests
                .find(
                        primary.id(),
                        applications.stream()
                                .flatMap(application -> application.applicant().contestIds().stream())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .stream()
                .collect(Collectors.toMap(Contest::id, Function.identity()));
        Map<UUID, Evaluation> evaluations = new HashMap<>();
        for (Application application : applications) {
            List<Contest> found = application.applicant().contestIds().stream()
                    .distinct()
                    .sorted()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            evaluations.put(
                    application.id(),
                    versions.apply(application.submittedAt()).evaluate(facts(application, found, Set.of())));
        }
        return evaluations;
    }

    private static Facts facts(Application application, List<Contest> found, Set<String> noted) {
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
                List.copyOf(found),
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
