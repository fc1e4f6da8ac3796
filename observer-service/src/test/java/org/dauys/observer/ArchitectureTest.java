package org.dauys.observer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dauys.observer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** As in voting-service; "phone" and "iin" also within a longer word. */
    private static final String NAMES_A_PERSON =
            "(?i).*(iin|phone|member_?id|voter_?id|birth|person_?id|citizen|account).*";

    @ArchTest
    static final ArchRule featuresDependOnEachOtherOneWay =
            slices().matching("org.dauys.observer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dauys.registration..", "org.dauys.voting..", "org.dauys.tally..", "org.dauys.program..");

    @ArchTest
    static final ArchRule noSecretOfTheProtocolIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.dauys\\.protocol\\.(credential\\.PrivateCredential|trustee\\.TrusteeKeyPair)");

    @ArchTest
    static final ArchRule noFieldNamesAVoter =
            fields().should().haveNameNotMatching(NAMES_A_PERSON).because("the board knows no person");

    @ArchTest
    static final ArchRule noMethodNamesAVoter = methods().should().haveNameNotMatching(NAMES_A_PERSON);

    @ArchTest
    static final ArchRule noClassNamesAVoter = noClasses().should().haveNameMatching(NAMES_A_PERSON);

    @ArchTest
    static final ArchRule voterStatusIsNotRead =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.dauys.events.ballotlog.VoterStatus");
}
