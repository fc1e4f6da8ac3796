package org.dauys.registration.terminal;

import java.time.Instant;
import java.util.UUID;
import org.dauys.events.LocalText;

/**
 * A terminal of a station that is not revoked.
 *
 * @param name that its officers gave it
 * @param paired whether its code was redeemed
 * @param expiresAt of the code until then, after that of the token
 */
public record Terminal(
        UUID id,
        String name,
        String primaryId,
        String stationId,
        LocalText stationName,
        String territoryId,
        boolean paired,
        Instant expiresAt) {

    /** Whether it stands there. */
    public boolean isAt(KioskStation station) {
        return primaryId.equals(station.primaryId()) && stationId.equals(station.id());
    }
}
