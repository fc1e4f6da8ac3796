package org.dauys.registration.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.events.json.EventJson;
import org.dauys.kit.problem.Language;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.eligibility.Finding.Outcome;
import org.dauys.registration.eligibility.Finding.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules at their boundaries. */
class EligibilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Facts.Membership MEMBER = new Facts.Membership(false, true, false, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2006-10-01, 2026-10-01, 20",
        "2006-10-02, 2026-10-01, 19",
        "2006-09-30, 2026-10-01, 20",
        "2004-02-29, 2025-02-28, 20",
        "2004-02-29, 2025-03-01, 21",
        "2004-02-29, 2028-02-28, 23",
        "2004-02-29, 2028-02-29, 24",
        "2026-10-01, 2026-10-01, 0"
    })
    void yearsAreFullOnTheBirthday(LocalDate born, LocalDate day, int years) {
        assertThat(Ages.on(born, day)).isEqualTo(years);
    }

    /** Whoever is born a day later is at most a day younger, and every age has its first day. */
    @Test
    void ageNeverRisesWithTheDayOfBirth() {
        int before = 86;
        for (LocalDate born = LocalDate.of(1940, 1, 1); born.isBefore(DAY); born = born.plusDays(1)) {
            int age = Ages.on(born, DAY);
            assertThat(age).isBetween(before - 1, before);
            assertThat(born.plusYears(age)).isBeforeOrEqualTo(DAY);
            assertThat(born.plusYears(age + 1L)).isAfter(DAY);
            before = age;
        }
    }

    @Test
    void ageIsThatOfTheHighestLevelAndOfTheContest() {
        Rule age = new AgeRule(Map.of("local", 20, "mazhilis", 25), Map.of("mazhilis", 60), DAY, Optional.empty());

        assertThat(outcome(age, born(2006, 10, 1, contest("local", Optional.empty()))))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(age, born(2006, 10, 2, contest("local", Optional.empty()))))
                .isEqualTo(Outcome.NOT_MET);
        Contest mazhilis = contest("mazhilis", Optional.empty());
        assertThat(outcome(age, born(2001, 10, 2, contest("local", Optional.empty()), mazhilis)))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(age, born(2001, 10, 1, contest("local", Optional.empty()), mazhilis)))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(age, born(1966, 10, 1, mazhilis))).isEqualTo(Outcome.MET);
        assertThat(outcome(age, born(1965, 10, 1, mazhilis))).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(age, born(2000, 1, 1, contest("local", Optional.of(30)))))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(age, born(2020, 1, 1, contest("regional", Optional.empty()))))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void upperAgeDiffersBySex() {
        Rule upper = new UpperAgeRule(61, 63, DAY, Optional.empty());

        assertThat(outcome(upper, facts(LocalDate.of(1965, 10, 1), Sex.FEMALE))).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(upper, facts(LocalDate.of(1965, 10, 2), Sex.FEMALE))).isEqualTo(Outcome.MET);
        assertThat(outcome(upper, facts(LocalDate.of(1965, 10, 1), Sex.MALE))).isEqualTo(Outcome.MET);
        assertThat(outcome(upper, facts(LocalDate.of(1963, 10, 1), Sex.MALE))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void membershipIsThatOfTheRollElseDeclaredElseAppliedForInTime() {
        LocalDate last = LocalDate.of(2026, 8, 28);
        Rule rule = new MembershipRule(true, true, Optional.of(last), Optional.of("certificate"));

        Finding onRoll = weighed(rule, member(new Facts.Membership(true, false, false, Optional.empty())));
        assertThat(onRoll.outcome()).isEqualTo(Outcome.MET);
        assertThat(onRoll.source()).isEqualTo(Source.ROLL);
        assertThat(outcome(rule, member(MEMBER))).isEqualTo(Outcome.NOT_MET);
        Rule any = new MembershipRule(false, true, Optional.of(last), Optional.empty());
        assertThat(weighed(any, member(MEMBER)).source()).isEqualTo(Source.DECLARED);
        assertThat(outcome(any, applied(Optional.of(last)))).isEqualTo(Outcome.MET);
        assertThat(outcome(any, applied(Optional.of(last.plusDays(1))))).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(any, applied(Optional.empty()))).isEqualTo(Outcome.NEEDS_EVIDENCE);
        Rule membersOnly = new MembershipRule(false, false, Optional.empty(), Optional.empty());
        assertThat(outcome(membersOnly, applied(Optional.of(last)))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void declarationIsBelievedWithTheDocumentOrARegistrarWhoHasSeenOne() {
        Rule rule = new DeclarationRule(Declaration.NO_CONVICTION, Optional.of("criminal_record"));
        Map<Declaration, Boolean> declared = Map.of(Declaration.NO_CONVICTION, true);

        assertThat(outcome(rule, declaring(declared, Set.of(), Set.of()))).isEqualTo(Outcome.NEEDS_EVIDENCE);
        assertThat(outcome(rule, declaring(declared, Set.of("criminal_record"), Set.of())))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(rule, declaring(declared, Set.of(), Set.of("conviction"))))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(rule, declaring(Map.of(), Set.of(), Set.of()))).isEqualTo(Outcome.NEEDS_EVIDENCE);
        Map<Declaration, Boolean> convicted = Map.of(Declaration.NO_CONVICTION, false);
        assertThat(outcome(rule, declaring(convicted, Set.of("criminal_record"), Set.of("conviction"))))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void otherTerritoryBarsOnlyIfRegisteredThere() {
        Rule rule = new OneTerritoryRule(Optional.empty());

        assertThat(outcome(rule, elsewhere(0, 0))).isEqualTo(Outcome.MET);
        assertThat(outcome(rule, elsewhere(0, 1))).isEqualTo(Outcome.NEEDS_EVIDENCE);
        assertThat(outcome(rule, elsewhere(1, 1))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void everyFindingIsExplainedInEveryLanguageWithItsFigures() {
        EligibilityTexts texts = new EligibilityTexts();
        for (Rule rule : allRules()) {
            for (Facts facts : List.of(
                    facts(LocalDate.of(2010, 1, 1), Sex.MALE),
                    elsewhere(1, 0),
                    elsewhere(0, 3),
                    applied(Optional.empty()),
                    member(new Facts.Membership(true, false, false, Optional.empty())),
                    declaring(Map.of(), Set.of(), Set.of()),
                    declaring(everything(false), Set.of(), Set.of()),
                    declaring(everything(true), Set.of("paper"), Set.of()))) {
                for (Language language : Language.values()) {
                    assertThat(texts.explain(weighed(rule, facts), language))
                            .isNotBlank()
                            .doesNotContain("{", "null");
                }
            }
        }
    }

    @Test
    void rulesAreStoredAsTheyWere() {
        RuleVersions.Rules rules = new RuleVersions.Rules(allRules());

        assertThat(EventJson.read(EventJson.write(rules), RuleVersions.Rules.class))
                .isEqualTo(rules);
    }

    private static List<Rule> allRules() {
        return Stream.<Rule>concat(
                        Stream.of(
                                new AgeRule(Map.of("local", 20), Map.of("local", 65), DAY, Optional.of("paper")),
                                new AgeRule(Map.of(), Map.of(), DAY, Optional.empty()),
                                new UpperAgeRule(61, 63, DAY, Optional.empty()),
                                new ResidenceRule(10, Optional.of("paper")),
                                new MembershipRule(false, true, Optional.of(DAY), Optional.of("paper")),
                                new OneTerritoryRule(Optional.empty())),
                        Stream.of(Declaration.values())
                                .map(declaration -> new DeclarationRule(declaration, Optional.of("paper"))))
                .toList();
    }

    private static Map<Declaration, Boolean> everything(boolean declared) {
        return Map.of(
                Declaration.NO_CONVICTION, declared,
                Declaration.NO_CORRUPTION, declared,
                Declaration.CITIZEN, declared,
                Declaration.NOT_EXPELLED, declared);
    }

    private static Outcome outcome(Rule rule, Facts facts) {
        return weighed(rule, facts).outcome();
    }

    private static Finding weighed(Rule rule, Facts facts) {
        return rule.check(facts).weighed(rule, facts);
    }

    private static Facts born(int year, int month, int day, Contest... contests) {
        return facts(
                LocalDate.of(year, month, day),
                Sex.FEMALE,
                MEMBER,
                Map.of(),
                List.of(contests),
                Facts.Elsewhere.NONE,
                Set.of(),
                Set.of());
    }

    private static Facts facts(LocalDate born, Sex sex) {
        return facts(born, sex, MEMBER, Map.of(), List.of(), Facts.Elsewhere.NONE, Set.of(), Set.of());
    }

    private static Facts member(Facts.Membership membership) {
        return facts(DAY, Sex.MALE, membership, Map.of(), List.of(), Facts.Elsewhere.NONE, Set.of(), Set.of());
    }

    private static Facts applied(Optional<LocalDate> day) {
        return member(new Facts.Membership(false, false, true, day));
    }

    private static Facts declaring(Map<Declaration, Boolean> declarations, Set<String> documents, Set<String> noted) {
        return facts(DAY, Sex.MALE, MEMBER, declarations, List.of(), Facts.Elsewhere.NONE, documents, noted);
    }

    private static Facts elsewhere(int registered, int undecided) {
        return facts(
                DAY,
                Sex.MALE,
                MEMBER,
                Map.of(),
                List.of(contest("local", Optional.empty())),
                new Facts.Elsewhere(registered, undecided),
                Set.of(),
                Set.of());
    }

    private static Facts facts(
            LocalDate born,
            Sex sex,
            Facts.Membership membership,
            Map<Declaration, Boolean> declarations,
            List<Contest> contests,
            Facts.Elsewhere elsewhere,
            Set<String> documents,
            Set<String> noted) {
        return new Facts(born, sex, 5, membership, declarations, contests, elsewhere, documents, noted);
    }

    private static Contest contest(String level, Optional<Integer> minAge) {
        return new Contest(
                level,
                Stream.of(Contest.Level.values())
                        .filter(known -> known.slug().equals(level))
                        .findFirst()
                        .orElseThrow(),
                "kz-akmola",
                new LocalText("k", "r", "e"),
                1,
                1,
                1,
                true,
                minAge);
    }
}
