package org.dauys.protocol.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.ballot.BallotCheck.Invalid;
import org.dauys.protocol.election.Question;
import org.junit.jupiter.api.Test;

class BallotMakerTest {
    private final SampleElection sample = new SampleElection();

    @Test
    void choicesThatTheQuestionDoesNotAllowAreRefused() {
        Question one = new Question(List.of("a", "b", "c"), false, 1, 1, "q");
        Question orBlank = new Question(List.of("a", "b", "c"), true, 1, 2, "q");

        assertThat(Choices.select(3, 0, 1).isAllowedBy(one)).isFalse();
        assertThat(Choices.select(3).isAllowedBy(one)).isFalse();
        assertThat(Choices.select(2, 0).isAllowedBy(one)).isFalse();
        assertThat(Choices.blank().isAllowedBy(one)).isFalse();
        assertThat(Choices.blank().isAllowedBy(orBlank)).isTrue();
        assertThat(Choices.select(3).isAllowedBy(orBlank)).isFalse();
        assertThat(Choices.select(3, 0, 1, 2).isAllowedBy(orBlank)).isFalse();
        assertThatThrownBy(() -> sample.vote(0, List.of(Choices.blank(), Choices.blank(), Choices.select(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sample.vote(0, List.of(Choices.select(3, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOpeningOfABallotOpensItAndNoOther() {
        List<Choices> choices = SampleElection.choices(0, -1, 1);
        PreparedBallot prepared = sample.maker.prepare(sample.voters.get(0), choices, sample.random);
        PreparedBallot other = sample.maker.prepare(sample.voters.get(0), choices, sample.random);

        assertThat(prepared.opening().opens(sample.election, prepared.ballot())).isTrue();
        assertThat(other.opening().opens(sample.election, prepared.ballot())).isFalse();
        assertThat(prepared.opening().opens(new SampleElection().election, prepared.ballot()))
                .isFalse();
        assertThat(prepared.opening().answers().get(1).get(0).plaintext()).isEqualTo(1);
    }

    @Test
    void aBallotOfAnotherElectionIsNamedAsSuch() {
        SampleElection other = new SampleElection();
        BallotChecker checker = new BallotChecker(other.election, credential -> true);

        BallotCheck check =
                checker.check(sample.vote(0, SampleElection.choices(0, 0, 0)).bytes());

        assertThat(check).isEqualTo(new Invalid(BallotDefect.WRONG_ELECTION, "made for another election"));
    }

    @Test
    void trackersHaveTwoForms() {
        Ballot ballot = sample.vote(0, SampleElection.choices(0, 0, 0));
        Tracker tracker = ballot.tracker();

        assertThat(tracker.toBase64()).hasSize(43).doesNotContain("=");
        assertThat(Tracker.parseBase64(tracker.toBase64())).isEqualTo(tracker);
        assertThat(Tracker.parseHex(tracker.toHex())).isEqualTo(tracker);
        assertThatThrownBy(() -> Tracker.parseBase64(tracker.toBase64() + "="))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tracker.parseHex(tracker.toHex().replace('a', 'A') + "A"))
                .isInstanceOf(IllegalArgumentException.class);
        String last = tracker.toBase64().substring(42);
        String other = last.equals("A") ? "B" : String.valueOf((char) (last.charAt(0) + 1));
        assertThatThrownBy(() -> Tracker.parseBase64(tracker.toBase64().substring(0, 42) + other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
