package org.dauys.voting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.voting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String NAMES_A_PERSON = "(?i).*(iin|phone|member_?id|person|citizen|account).*";

    @ArchTest
    static final ArchRule NO_FIELD_NAMES_A_PERSON = fields().should().haveNameNotMatching(NAMES_A_PERSON);

    @ArchTest
    static final ArchRule NO_METHOD_NAMES_A_PERSON = methods().should().haveNameNotMatching(NAMES_A_PERSON);

    @ArchTest
    static final ArchRule NO_CLASS_NAMES_A_PERSON = noClasses()
            .should()
            .haveNameMatching(NAMES_A_PERSON)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.dauys.kit.security.Caller");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.registration..", "org.dauys.tally..", "org.dauys.observer..", "org.dauys.program..");

    /** Nothing that a vote needs may need the database. */
    @ArchTest
    static final ArchRule NO_DATABASE_OUTSIDE_OF_RECEIPT_KEYS_AND_THE_WAITING_ROOM = noClasses()
            .that()
            .resideOutsideOfPackages("org.dauys.voting.receipt", "org.dauys.voting.admission")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.kit.sql..",
                    "java.sql",
                    "javax.sql",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.agroal..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.dauys.voting.receipt.ReceiptKeyRepository");

    @ArchTest
    static final ArchRule CASTING_KNOWS_NO_WAITING_ROOM = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.dauys.voting.cast",
                    "org.dauys.voting.ballotbox",
                    "org.dauys.voting.election",
                    "org.dauys.voting.receipt",
                    "org.dauys.voting.verification")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dauys.voting.admission");

    @ArchTest
    static final ArchRule THE_BALLOT_BOX_KNOWS_NO_TOKEN_AND_NO_CREDENTIAL = noClasses()
            .that()
            .resideInAPackage("org.dauys.voting.ballotbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.jwt..", "org.dauys.protocol..", "org.dauys.kit.security..");

    @ArchTest
    static final ArchRule NO_TRACING =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.dauys.voting.(*)..").should().beFreeOfCycles();
}
