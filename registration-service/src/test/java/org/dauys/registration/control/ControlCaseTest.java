package org.dauys.registration.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;
import org.junit.jupiter.api.Test;

/** Deadlines of a case to the instant: the last one before counts, the deadline itself does not. */
class ControlCaseTest {

    private static final Instant OPENED = Instant.parse("2020-09-20T06:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2020-09-23T06:00:00Z");
    private static final Instant LAST = DEADLINE.minusNanos(1);

    @Test
    void appealCountsInTheLastInstantBeforeItsDeadlineAndNotAtIt() {
        ControlCase decided = opened().decided(Kind.REMOVAL, Optional.of(DEADLINE));

        assertThat(decided.canBeAppealedAt(OPENED)).isTrue();
        assertThat(decided.canBeAppealedAt(LAST)).isTrue();
        assertThat(decided.canBeAppealedAt(DEADLINE)).isFalse();
        assertThat(decided.canBeAppealedAt(DEADLINE.plusNanos(1))).isFalse();
    }

    @Test
    void caseBecomesFinalInTheInstantInWhichItCannotBeAppealedAnyMore() {
        ControlCase decided = opened().decided(Kind.REMOVAL, Optional.of(DEADLINE));

        assertThat(decided.isUnappealedAt(LAST)).isFalse();
        assertThat(decided.isUnappealedAt(DEADLINE)).isTrue();
        assertThat(decided.finished().isUnappealedAt(DEADLINE)).isFalse();
        assertThat(opened().isUnappealedAt(DEADLINE)).isFalse();
    }

    @Test
    void decisionOfTheLastCommissionCannotBeAppealed() {
        ControlCase decided = opened().decided(Kind.REMOVAL, Optional.empty());

        assertThat(decided.state()).isEqualTo(CaseState.FINAL);
        assertThat(decided.canBeAppealedAt(OPENED)).isFalse();
    }

    @Test
    void answerCountsInTheLastInstantBeforeItsDeadlineAndThenTheCommissionMayRule() {
        ControlCase heard = opened().heard(DEADLINE, DEADLINE.plusSeconds(86_400));

        assertThat(heard.canBeAnsweredAt(LAST)).isTrue();
        assertThat(heard.isAnswerOverdueAt(LAST)).isFalse();
        assertThat(heard.canBeAnsweredAt(DEADLINE)).isFalse();
        assertThat(heard.isAnswerOverdueAt(DEADLINE)).isTrue();
        assertThat(opened().canBeAnsweredAt(OPENED)).isFalse();
        assertThat(opened().isAnswerOverdueAt(DEADLINE)).isFalse();
    }

    private static ControlCase opened() {
        return new ControlCase(
                UUID.randomUUID(),
                1,
                "primary-2020",
                UUID.randomUUID(),
                "kz-akmola-kokshetau",
                Ground.MISSED_DEBATE,
                new CaseSource(CaseSource.Kind.CONTROLLER, "1"),
                "Was not there",
                Level.TERRITORIAL,
                CaseState.OPENED,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(OPENED.plusSeconds(86_400)),
                1,
                OPENED);
    }
}
