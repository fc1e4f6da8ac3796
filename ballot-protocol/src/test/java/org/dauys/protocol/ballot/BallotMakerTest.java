package org.dauys.protocol.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.ballot.BallotCheck.Invalid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.group.GroupElement;
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

    /** A list that was never verified may hold the identity: no ballot may come in its name. */
    @Test
    void theIdentityIsNoCredentialEvenWhereItIsListed() {
        String identity = GroupElement.identity().encode();
        String ballot =
                new String(sample.vote(0, SampleElection.choices(0, 0, 0)).bytes(), StandardCharsets.UTF_8);
        String changed = ballot.replaceFirst("\"credential\":\"[0-9a-f]{64}\"", "\"credential\":\"" + identity + "\"");

        BallotCheck check =
                new BallotChecker(sample.election, credential -> true).check(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(check).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.reason())
                .isEqualTo(BallotDefect.INVALID_ELEMENT));
    }

    @Test
    void marksOfAllKindsOfChoicesAreTheSame() {
        Question question = new Question(List.of("a", "b", "c"), true, 0, 3, "q");

        assertThat(Choices.select(3, 2, 0))
                .isEqualTo(Choices.marks(true, false, true))
                .isEqualTo(Choices.marks(List.of(1, 0, 1)))
                .hasSameHashCodeAs(Choices.marks(List.of(1, 0, 1)));
        assertThat(Choices.select(3, 2, 0).plaintexts(question)).containsExactly(0, 1, 0, 1);
        assertThat(Choices.blank().plaintexts(question)).containsExactly(1, 0, 0, 0);
        assertThat(Choices.blank()).isNotEqualTo(Choices.select(0));
        assertThatThrownBy(() -> Choices.select(3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Choices.marks(List.of(0, 2, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Choices.marks(List.of(0, -1, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTrackerWithASlashHasAHexadecimalFormForPaths() {
        Tracker tracker = Tracker.parseHex("fb" + "ff".repeat(31));

        assertThat(tracker.toBase64()).contains("/").contains("+");
        assertThat(Tracker.parseBase64(tracker.toBase64())).isEqualTo(tracker);
        assertThat(tracker.toHex()).matches("[0-9a-f]{64}");
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
