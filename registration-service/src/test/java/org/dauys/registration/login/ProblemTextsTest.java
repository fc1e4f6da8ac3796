package org.dauys.registration.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.problem.ProblemType;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.credential.CredentialProblem;
import org.dauys.registration.custody.CustodyProblem;
import org.dauys.registration.kiosk.KioskProblem;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.roll.RollProblem;
import org.dauys.registration.rollfile.RollFileProblem;
import org.dauys.registration.staff.StaffProblem;
import org.dauys.registration.station.StationProblem;
import org.dauys.registration.strikeoff.StrikeOffProblem;
import org.dauys.registration.supplement.SupplementProblem;
import org.dauys.registration.terminal.TerminalProblem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ProblemTextsTest {

    @Inject
    ProblemMessages messages;

    @Test
    void everyProblemIsSaidInEveryLanguage() {
        Stream<ProblemType[]> types = Stream.of(
                LoginProblem.values(),
                RollProblem.values(),
                RollFileProblem.values(),
                StaffProblem.values(),
                StrikeOffProblem.values(),
                CredentialProblem.values(),
                StationProblem.values(),
                KioskProblem.values(),
                TerminalProblem.values(),
                CustodyProblem.values(),
                SupplementProblem.values(),
                RegistrationProblem.values());
        assertThat(types.flatMap(Stream::of))
                .allSatisfy(type ->
                        assertThat(messages.covers(type)).as(type.slug()).isTrue());
    }
}
