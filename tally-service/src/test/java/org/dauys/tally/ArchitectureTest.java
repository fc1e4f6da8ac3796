package org.dauys.tally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.tally", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.registration..", "org.dauys.voting..", "org.dauys.observer..", "org.dauys.program..");

    @ArchTest
    static final ArchRule NOTHING_IDENTIFIES_A_VOTER =
            noFields().should().haveNameMatching("(?i).*(iin|phone|member|voterid|account|subject).*");

    @ArchTest
    static final ArchRule NO_TYPE_OF_A_VOTER =
            noClasses().should().haveNameMatching("(?i).*\\.(Iin|Phone|Member|Account|Person)[A-Z]?.*");

    @ArchTest
    static final ArchRule THE_GATE_DOES_NOT_ASK_WHO_CALLS = noClasses()
            .that()
            .resideInAnyPackage("..gate..", "..chain..", "..log..", "..board..", "..close..", "..count..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Caller");

    @ArchTest
    static final ArchRule STATE_IS_NOT_STATIC =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule THE_CHAIN_KNOWS_NO_RULE = noClasses()
            .that()
            .resideInAPackage("..tally.chain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..tally.gate..", "..tally.count..", "..tally.ceremony..", "..tally.rating..");

    @ArchTest
    static final ArchRule THE_COUNT_IS_NOT_KNOWN_BEFORE_IT = noClasses()
            .that()
            .resideInAnyPackage(
                    "..tally.gate..", "..tally.ceremony..", "..tally.close..", "..tally.calendar..", "..tally.paper..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..tally.count..");

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.dauys.tally.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_DATABASE_IS_REACHED_THROUGH_THE_KIT = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.agroal..", "java.sql..", "javax.sql..");
}
