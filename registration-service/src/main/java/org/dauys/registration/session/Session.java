package org.dauys.registration.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A login that lasts.
 *
 * @param id also the claim {@code sid} of its tokens
 * @param account whose
 * @param kind of the account
 * @param person as in the token
 * @param endsAt at the latest
 */
public record Session(UUID id, UUID account, String kind, String person, Instant endsAt) {

    /** The claim that names the session of a token. */
    public static final String CLAIM = "sid";

    /**
     * A session with the one refresh token that continues it.
     *
     * @param refreshToken a secret, good once
     * @param expiresAt of the refresh token
     */
    public record Continued(Session session, String refreshToken, Instant expiresAt) {

        /** Masked. */
        @Override
        public String toString() {
            return "Continued[*****]";
        }
    }
}
