package org.dauys.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.registration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The code that knows IINs and phones must not be able to find or open a right to vote. */
    @ArchTest
    static final ArchRule NOTHING_REACHES_INTO_CREDENTIALS = noClasses()
            .that()
            .resideOutsideOfPackage("..registration.credential..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..registration.credential..");

    /** The credential authority names nobody: it may hold a phone for notices, and no IIN. */
    @ArchTest
    static final ArchRule CREDENTIALS_KNOW_NO_PERSON = noClasses()
            .that()
            .resideInAPackage("..registration.credential..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..registration.account..",
                    "..registration.login..",
                    "..registration.roll..",
                    "..registration.staff..",
                    "..registration.nomination..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.dauys.registration.person.Iin");

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.dauys.registration.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule KEYS_STAY_WITH_THEIR_OWNERS = classes()
            .that()
            .resideInAPackage("..registration.keys..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(
                    "..registration.keys..",
                    "..registration.login..",
                    "..registration.audit..",
                    "..registration.credential..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.voting..", "org.dauys.tally..", "org.dauys.observer..", "org.dauys.program..");
}
