package org.dauys.kit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Topics, message types and versions are of the envelope; what a message says is of the domain. */
    @ArchTest
    static final ArchRule NO_DOMAIN_TYPE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.dauys..")
                    .and(not(resideInAnyPackage("org.dauys.kit..", "org.dauys.events.json..")))
                    .and(not(nameMatching("org\\.dauys\\.events\\.(Topic|MessageType|Versioned)"))));

    @ArchTest
    static final ArchRule PACKAGES_DEPEND_ONE_WAY =
            slices().matching("org.dauys.kit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_KNOWS_NOTHING_ELSE_OF_THE_KIT = noClasses()
            .that()
            .resideInAPackage("org.dauys.kit.sql")
            .should()
            .dependOnClassesThat(resideInAPackage("org.dauys.kit..").and(not(resideInAPackage("org.dauys.kit.sql"))));

    @ArchTest
    static final ArchRule STATE_IS_NOT_STATIC =
            fields().that().areStatic().should().beFinal();
}
