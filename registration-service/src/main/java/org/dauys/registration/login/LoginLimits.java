package org.dauys.registration.login;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often and how long ({@code dauys.login.*}). */
@ConfigMapping(prefix = "dauys.login")
public interface LoginLimits {

    /** How long a code can be used. */
    Duration codeLifetime();

    /** Guesses per code. */
    int attemptsPerCode();

    /** The sliding window of the next two. */
    Duration window();

    /** Codes per IIN and phone together, or per phone without IIN, in a window. */
    int codesPerSubject();

    /** Codes per phone in a window: families share phones. */
    int codesPerPhone();

    /** Codes per subject, and per phone, in 24 hours. */
    int codesPerDay();

    /** How long an identity token is valid. */
    Duration tokenLifetime();
}
