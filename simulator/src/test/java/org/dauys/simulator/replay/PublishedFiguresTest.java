package org.dauys.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    private final PublishedFigures figures = PublishedFigures.load();

    @Test
    void curveOfVotesPassesThroughThePublishedMoments() {
        assertThat(figures.hourOfShare(0)).isZero();
        assertThat(figures.hourOfShare(300_000.0 / 662_687)).isCloseTo(24, within(1e-9));
        assertThat(figures.hourOfShare(446_297.0 / 662_687)).isCloseTo(41, within(1e-9));
        assertThat(figures.hourOfShare(600_000.0 / 662_687)).isCloseTo(62, within(1e-9));
        assertThat(figures.hourOfShare(1)).isEqualTo(86);
    }

    @Test
    void candidateSharesAreThoseOfTheRegistered() {
        assertThat(figures.candidateShares().women()).isCloseTo(0.369, within(0.001));
        assertThat(figures.candidateShares().under35()).isCloseTo(0.296, within(0.001));
        assertThat(figures.candidateShares().ppo()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void oneMemberInAThousandIs840OfThem() {
        ReplayOptions options = new ReplayOptions(
                java.net.URI.create("http://localhost"),
                java.nio.file.Path.of("."),
                216,
                OptionalInt.empty(),
                OptionalDouble.of(1),
                OptionalInt.empty(),
                2,
                16,
                1);

        assertThat(options.rollSize(figures)).isEqualTo(840);
        assertThat(options.candidatesPerBallot(figures)).isZero();
    }

    @Test
    void atFullSizeAsManyAreRemovedAsIn2020() {
        Removals removals = Removals.of(figures, 840_000);

        assertThat(removals.missed()).isEqualTo(28);
        assertThat(removals.missed() + removals.other()).isEqualTo(34);
        assertThat(removals.absent()).as("one of them is restored").isEqualTo(29);
        assertThat(removals.onComplaints())
                .as("one is removed during the voting")
                .isEqualTo(5);
    }

    @Test
    void inASmallReplayEverythingHappens() {
        assertThat(Removals.of(figures, 40)).isEqualTo(new Removals(2, 2));
        assertThat(Removals.of(figures, 420_000)).isEqualTo(new Removals(14, 3));
    }

    @Test
    void shiftedScheduleKeepsItsLengths() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Schedule schedule = new Schedule(now, now.plusSeconds(62), now.plusSeconds(86), 86);

        Schedule shifted = schedule.closingNotBefore(now.plusSeconds(100));

        assertThat(shifted.opens()).isEqualTo(now.plusSeconds(38));
        assertThat(shifted.close()).isEqualTo(now.plusSeconds(124));
        assertThat(shifted.atHour(43)).isEqualTo(now.plusSeconds(38 + 43));
        assertThat(schedule.closingNotBefore(now.plusSeconds(10))).isEqualTo(schedule);
    }
}
