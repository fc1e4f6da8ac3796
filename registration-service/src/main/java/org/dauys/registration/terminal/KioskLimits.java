package org.dauys.registration.terminal;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often and how long at polling stations ({@code dauys.kiosk.*}). */
@ConfigMapping(prefix = "dauys.kiosk")
public interface KioskLimits {

    /** How long a terminal can be paired with a code. */
    Duration pairingCodeLifetime();

    /** Wrong pairing codes from one network within {@link #pairingWindow}. */
    int pairingFailures();

    Duration pairingWindow();

    /** How long a terminal's token is good at most; it ends with the voting of its station. */
    Duration terminalLifetime();

    /** How long a session waits for the member's code or the second officer. */
    Duration waiting();

    /** Guesses at the member's code. */
    int guessesPerCode();

    /** From the confirmation of a session to its end at the latest. */
    Duration sessionLifetime();

    /** Sessions asked for one voter within {@link #voterWindow}. */
    int sessionsPerVoter();

    Duration voterWindow();
}
