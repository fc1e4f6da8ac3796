package org.dauys.registration.session;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a login lasts ({@code dauys.session.*}). */
@ConfigMapping(prefix = "dauys.session")
public interface SessionLimits {

    /** From the login to the next one with a code. */
    Duration lifetime();

    /** The same for whoever has a role by grant. */
    Duration staffLifetime();

    /** A refresh token that is not used for so long is void. */
    Duration idle();

    /** How long an answer that was lost may be asked for again. */
    Duration retry();
}
