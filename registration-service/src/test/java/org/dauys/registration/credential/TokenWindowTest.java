package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.election.ElectionState;
import org.junit.jupiter.api.Test;

class TokenWindowTest {

    private static final Instant CLOSES = Instant.parse("2020-10-04T08:00:30Z");

    /** Rounded down to its minute, a token issued at the close would be from before the close. */
    @Test
    void noTokenIsIssuedAtTheCloseOrLater() {
        assertThatCode(() -> TokenWindow.require(true, Optional.of(election()), CLOSES.minusMillis(1)))
                .doesNotThrowAnyException();
        for (Instant late : List.of(CLOSES, CLOSES.plusSeconds(20), CLOSES.plusSeconds(3600))) {
            assertThatThrownBy(() -> TokenWindow.require(true, Optional.of(election()), late))
                    .hasMessage("voting-closed");
        }
    }

    @Test
    void whileAnnouncementsAreUnreadThereAreNoTokens() {
        assertThatThrownBy(() -> TokenWindow.require(false, Optional.empty(), CLOSES))
                .hasMessage("unavailable");
        assertThatThrownBy(() -> TokenWindow.require(false, Optional.of(election()), CLOSES.minusSeconds(60)))
                .hasMessage("unavailable");
        assertThatThrownBy(() -> TokenWindow.require(false, Optional.of(election()), CLOSES))
                .hasMessage("voting-closed");
    }

    private static ElectionState election() {
        return new ElectionState(
                "e",
                1,
                "p",
                new LocalText("А", "А", "A"),
                List.of("t"),
                List.of("c"),
                0,
                ElectionState.Stage.SET_UP,
                CLOSES.minusSeconds(7200),
                CLOSES,
                60,
                "{}",
                "hash",
                "0".repeat(64),
                "/path",
                "0".repeat(64),
                2);
    }
}
