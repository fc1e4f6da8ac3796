package org.dauys.voting.receipt;

import java.time.Instant;
import java.util.Optional;
import org.dauys.events.json.CanonicalJson;

/**
 * A signed refusal of a ballot that came when voting was over and was therefore not appended.
 *
 * @param election uuid
 * @param tracker of the refused ballot, Base64
 * @param verdict {@value #CLOSED}
 * @param refusedAt time of this service
 * @param closes the close in force
 * @param graceSeconds and its grace
 * @param keyId of the signing key
 * @param signature Ed25519 over the canonical bytes of the notice without this member, Base64
 */
public record ClosedNotice(
        String election,
        String tracker,
        String verdict,
        Instant refusedAt,
        Instant closes,
        int graceSeconds,
        String keyId,
        Optional<String> signature) {

    /** The one verdict of a notice. */
    public static final String CLOSED = "closed";

    /** What is signed. */
    public byte[] signedBytes() {
        return CanonicalJson.write(signed(Optional.empty()));
    }

    ClosedNotice signed(Optional<String> by) {
        return new ClosedNotice(election, tracker, verdict, refusedAt, closes, graceSeconds, keyId, by);
    }
}
