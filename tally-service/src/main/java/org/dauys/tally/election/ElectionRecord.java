package org.dauys.tally.election;

import java.time.Instant;
import java.util.Optional;
import org.dauys.events.election.ElectionState.Stage;

/**
 * An election that is set up.
 *
 * @param uuid Belenios uuid
 * @param primaryId the primary
 * @param version of its announcement
 * @param stage the last kind of event in its chain
 * @param partition of {@code dauys.ballots}
 * @param opens voting opens
 * @param closes voting closes; only ever moved later
 * @param graceSeconds after the close
 * @param electionJson exact bytes of the Belenios election, as text
 * @param electionHash its hash, Base64 without padding
 * @param trusteesJson exact bytes of the Belenios trustees, as text
 * @param height of the last event
 * @param head hash of the last event, hexadecimal
 * @param markerCloses the close for which a marker has been written
 * @param failure why the count does not go on, if it does not
 */
public record ElectionRecord(
        String uuid,
        String primaryId,
        long version,
        Stage stage,
        int partition,
        Instant opens,
        Instant closes,
        int graceSeconds,
        String electionJson,
        String electionHash,
        String trusteesJson,
        int height,
        String head,
        Optional<Instant> markerCloses,
        Optional<String> failure) {

    /** The last log-append time at which a ballot counts. */
    public Instant lastAppendTime() {
        return closes.plusSeconds(graceSeconds);
    }
}
