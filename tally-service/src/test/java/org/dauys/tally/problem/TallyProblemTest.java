package org.dauys.tally.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.tally.fixture.TallyTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class TallyProblemTest {
    @Inject
    ProblemMessages messages;

    @ParameterizedTest
    @EnumSource
    void everyProblemIsExplainedInEveryLanguage(TallyProblem problem) {
        assertThat(messages.covers(problem)).isTrue();
    }
}
