package org.dauys.observer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.observer.testing.ObserverTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemTextsTest extends ObserverTest {

    @Inject
    ProblemMessages messages;

    @ParameterizedTest
    @EnumSource(ObserverProblem.class)
    void everyRefusalHasATitleAndADetailInEveryLanguage(ObserverProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }
}
