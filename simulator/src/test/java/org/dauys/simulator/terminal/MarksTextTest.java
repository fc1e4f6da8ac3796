package org.dauys.simulator.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.dauys.protocol.election.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTextTest {

    private final Question question = new Question(List.of("a", "b", "c", "d"), true, 1, 2, "who?");

    @Test
    void numbersFromOneAreAnswersFromZero() {
        assertThat(MarksText.parse(" 4, 1 ", question)).contains(Set.of(0, 3));
    }

    @Test
    void blankIsNoMarkAtAll() {
        assertThat(MarksText.parse("Blank", question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,2,3|mark 1 to 2", "''|mark 1 to 2", "5|'5'", "0|'0'", "x|'x'", "99999|'99999'", "2,2|twice"})
    void whatWouldMakeNoValidBallotIsSaid(String text, String said) {
        assertThatThrownBy(() -> MarksText.parse(text, question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said.replace("'", ""));
    }

    @Test
    void blankWhereItIsNotAllowedIsSaid() {
        Question strict = new Question(List.of("a"), false, 1, 1, "who?");

        assertThatThrownBy(() -> MarksText.parse("blank", strict)).hasMessageContaining("not possible");
    }
}
