package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.dauys.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The close of nomination to the instant, and the deadlines of what follows. */
class NominationWindowTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant OPENS = Instant.parse("2020-08-17T03:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-08-28T12:00:00Z");

    private final NominationWindow window = new NominationWindow(OPENS, CLOSES, ALMATY);

    @Test
    void nominationIsOpenFromItsFirstInstantToTheLastBeforeItsClose() {
        assertThatCode(() -> window.require(OPENS)).doesNotThrowAnyException();
        assertThatCode(() -> window.require(CLOSES.minusNanos(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> window.require(CLOSES)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(NominationProblem.NOMINATION_CLOSED);
            assertThat(problem.extensions()).containsEntry("closes", CLOSES).containsEntry("zone", "Asia/Almaty");
        });
        assertThatThrownBy(() -> window.require(OPENS.minusNanos(1)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(NominationProblem.NOMINATION_NOT_OPEN));
    }

    @Test
    void timesAreSaidWhereThePrimaryIsHeldWithUtcBesideThem() {
        assertThat(LocalMoment.of(CLOSES, ALMATY)).isEqualTo("28.08.2020 18:00 (Asia/Almaty), 12:00 UTC");
        assertThat(LocalMoment.of(Instant.parse("2020-08-28T20:30:05Z"), ALMATY))
                .isEqualTo("29.08.2020 02:30:05 (Asia/Almaty), 28.08.2020 20:30:05 UTC");
    }

    /** 28 August 2020 was a Friday, 31 August a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2020-08-26T05:00:00Z, 1, 2020-08-28",
        "2020-08-27T05:00:00Z, 1, 2020-08-29",
        "2020-08-28T05:00:00Z, 1, 2020-09-02",
        "2020-08-29T05:00:00Z, 2, 2020-09-03",
        "2020-08-26T20:00:00Z, 1, 2020-08-29"
    })
    void deadlinesAreTheEndOfAWorkingDayWhereThePrimaryIsHeld(Instant from, int days, LocalDate dayAfter) {
        assertThat(WorkingDays.end(from, days, ALMATY, Set.of(LocalDate.of(2020, 8, 31))))
                .isEqualTo(dayAfter.atStartOfDay(ALMATY).toInstant());
    }
}
