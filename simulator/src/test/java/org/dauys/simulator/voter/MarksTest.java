package org.dauys.simulator.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.election.Question;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final List<Question> QUESTIONS = List.of(
            new Question(answers(24), true, 1, 3, "local"),
            new Question(answers(2), false, 1, 1, "mazhilis"),
            new Question(answers(2), true, 1, 2, "regional"));

    @Test
    void everyMindIsAllowedAndItsPlaintextSaysTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Marks marks = Marks.random(QUESTIONS, random);
            List<Choices> choices = marks.choices(QUESTIONS);
            List<List<Integer>> plaintext = marks.plaintext(QUESTIONS);

            for (int q = 0; q < QUESTIONS.size(); q++) {
                Question question = QUESTIONS.get(q);
                assertThat(choices.get(q).isAllowedBy(question)).isTrue();
                assertThat(plaintext.get(q)).hasSize(question.choiceCount());
                int marked =
                        plaintext.get(q).stream().mapToInt(Integer::intValue).sum();
                assertThat(marked)
                        .isEqualTo(choices.get(q).isBlank() ? 1 : choices.get(q).sum());
            }
        }
    }

    @Test
    void avoidedAnswerIsNeverMarked() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            assertThat(Marks.avoiding(QUESTIONS, random, 1, 0).has(1, 0)).isFalse();
            assertThat(Marks.avoiding(QUESTIONS, random, 2, 1).has(2, 1)).isFalse();
        }
    }

    private static List<String> answers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "answer " + i).toList();
    }
}
