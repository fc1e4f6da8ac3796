package org.dauys.registration.ballotpaper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;

/**
 * An election of a closed registration.
 *
 * @param uuid Belenios uuid
 * @param supplementaryRoll the roll of late admissions that votes in it; absent for the roll of the primary
 * @param state whether its paper waits for the list of public credentials
 * @param ballotPaperSha256 of the canonical bytes
 */
public record Election(
        String uuid,
        LocalText name,
        List<String> territoryIds,
        List<String> contestIds,
        Optional<UUID> supplementaryRoll,
        State state,
        String ballotPaperSha256) {

    /** How far a paper has come. */
    public enum State {
        CREDENTIALS_WANTED,
        PUBLISHED
    }
}
