package org.dauys.program;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.program", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.dauys.program.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_AND_NO_BALLOT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.registration..",
                    "org.dauys.voting..",
                    "org.dauys.tally..",
                    "org.dauys.observer..",
                    "org.dauys.protocol..");

    @ArchTest
    static final ArchRule NO_ENTITY_IS_SHOWN = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Summary")
            .should()
            .beAnnotatedWith("jakarta.persistence.Entity");

    @ArchTest
    static final ArchRule NOTHING_SHOWN_NAMES_AN_AUTHOR = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("View")
            .should()
            .haveNameNotMatching("(?i).*(author|supporter|account|phone|iin).*");
}
