package org.dauys.voting.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_601_525_700);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final RoomKey key = RoomKey.generate();

    @Test
    void aTicketIsReadByWhoeverHasTheKeyAndByNobodyElse() {
        Ticket ticket = new Ticket(77, NOW);
        String text = ticket.sealed(key);

        assertThat(text).matches(Ticket.FORM);
        assertThat(Ticket.open(text, RoomKey.of(key.privateBytes(), key.publicBytes()), NOW))
                .contains(ticket);
        assertThat(Ticket.open(text, RoomKey.generate(), NOW)).isEmpty();
        assertThat(Ticket.open(text.replace("77.", "7."), key, NOW)).isEmpty();
        assertThat(Ticket.open("anything", key, NOW)).isEmpty();
        assertThat(Ticket.open(text, key, NOW.plus(Duration.ofHours(13)))).isEmpty();
    }

    @Test
    void aPlaceIsLostOnlyWhenThoseOfTenMinutesHaveGoneInAfterIt() {
        assertThat(new RoomState(90_000, 60_100).hasPassed(100, 100, KEPT)).isFalse();
        assertThat(new RoomState(90_000, 60_101).hasPassed(100, 100, KEPT)).isTrue();
        assertThat(new RoomState(100, 400).hasPassed(100, 100, KEPT)).isFalse();
    }

    @Test
    void theQueueIsThoughtToMoveOnWhileNobodyAsks() {
        RoomState state = new RoomState(1_000, 400);

        assertThat(state.after(Duration.ofSeconds(2), 100)).isEqualTo(new RoomState(1_000, 600));
        assertThat(state.after(Duration.ofHours(1), 100).waiting()).isZero();
        assertThat(new RoomState(10, 300).after(Duration.ofHours(1), 100)).isEqualTo(new RoomState(10, 300));
    }

    @Test
    void aHundredThousandWhoWaitAskTwoThousandTimesASecond() {
        int perSecond = 100;

        double requestsPerSecond = LongStream.rangeClosed(1, 100_000)
                .mapToDouble(position -> 1.0 / Pace.retryAfter(Pace.estimate(position, perSecond)))
                .sum();

        assertThat(requestsPerSecond).isBetween(1_000.0, 2_500.0);
    }

    @Test
    void nobodyIsToldToComeBackLongAfterTheTurnIsGone() {
        assertThat(LongStream.rangeClosed(1, 1_000_000).map(position -> Pace.retryAfter(Pace.estimate(position, 100))))
                .allMatch(seconds -> seconds >= 3 && seconds < KEPT.toSeconds());
    }
}
