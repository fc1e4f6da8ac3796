package org.dauys.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40P01"})
    void absentOrBusyDatabaseIsABadMoment(String state) {
        ProblemException problem = DatabaseTrouble.of(
                        new IllegalStateException(new IllegalStateException(new SQLException("?", state))))
                .orElseThrow();
        assertThat(problem.type()).isEqualTo(KitProblem.UNAVAILABLE);
        assertThat(problem.retryAfter()).isPresent();
    }

    @Test
    void poolWithoutAFreeConnectionIsABadMoment() {
        assertThat(DatabaseTrouble.of(new SQLException("Sorry, acquisition timeout!"))
                        .orElseThrow()
                        .type())
                .isEqualTo(KitProblem.UNAVAILABLE);
    }

    @Test
    void ourOwnMistakesAreNobodyElses() {
        assertThat(DatabaseTrouble.of(new SQLException("?", "42601"))).isEmpty();
        assertThat(DatabaseTrouble.of(new IllegalStateException("no database in sight")))
                .isEmpty();
    }
}
