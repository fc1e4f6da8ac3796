package org.dauys.observer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.regex.Pattern;

@AnalyzeClasses(packages = "org.dauys.observer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern IDENTITY =
            Pattern.compile("iin|.*phone.*|member.*|voter_?id|birth.*|.*ppo.*|firstname|lastname");

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
    static final ArchRule nothingNamesAVoter =
            noFields().should(new BeNamed(IDENTITY)).because("the board knows no person");

    @ArchTest
    static final ArchRule voterStatusIsNotRead =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.dauys.events.ballotlog.VoterStatus");

    private static final class BeNamed extends ArchCondition<JavaField> {
        private final Pattern pattern;

        BeNamed(Pattern pattern) {
            super("be named " + pattern);
            this.pattern = pattern;
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean matches =
                    pattern.matcher(field.getName().toLowerCase(Locale.ROOT)).matches();
            events.add(new SimpleConditionEvent(field, matches, field.getFullName()));
        }
    }
}
