package org.dauys.registration.terminal;

import org.dauys.events.LocalText;

/**
 * A station as its terminals need it.
 *
 * @param online whether it can have terminals
 * @param officer whether the caller is one of its officers
 */
public record KioskStation(
        String primaryId, String id, LocalText name, String territoryId, boolean online, boolean officer) {

    /** For the audit trail. */
    public String path() {
        return primaryId + "/" + id;
    }
}
