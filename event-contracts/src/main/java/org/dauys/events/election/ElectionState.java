package org.dauys.events.election;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * One announced election (topic {@code dauys.elections}, key: election).
 *
 * @param electionUuid Belenios uuid
 * @param version grows with every change
 * @param primaryId the primary
 * @param name of the election
 * @param territoryIds territories whose members vote in it
 * @param contestIds contest of each question
 * @param partition of {@code dauys.ballots}, fixed at Setup
 * @param stage how far the record has come; whether voting is open is a matter of the times
 * @param opens voting opens
 * @param closes voting closes; only ever moved later
 * @param graceSeconds after the close; a ballot counts if its log-append time is at most {@code closes + grace}
 * @param electionJson the Belenios election object, exact bytes as text
 * @param electionHash its hash φ, Base64 without padding
 * @param ballotPaperSha256 the ballot paper it asks
 * @param credentialsPath path at registration-service of the list of public credentials
 * @param credentialsSha256 of those bytes
 * @param electorate number of public credentials
 */
public record ElectionState(
        String electionUuid,
        long version,
        String primaryId,
        LocalText name,
        List<String> territoryIds,
        List<String> contestIds,
        int partition,
        Stage stage,
        Instant opens,
        Instant closes,
        int graceSeconds,
        String electionJson,
        String electionHash,
        String ballotPaperSha256,
        String credentialsPath,
        String credentialsSha256,
        int electorate)
        implements Versioned {

    /** The form of an election's uuid (Belenios §4.2), as a regular expression. */
    public static final String UUID_FORM = "[1-9A-HJ-NP-Za-km-z]{14,64}";

    /** The last kind of event in the election's chain. */
    public enum Stage {
        /** Setup is chained; ballots may come. */
        SET_UP,
        /** {@code EndBallots} is chained. */
        BALLOTS_ENDED,
        /** The encrypted tally is chained; trustees may open it. */
        ENCRYPTED_TALLY,
        /** The result is chained. */
        RESULT
    }

    /** The last log-append time at which a ballot counts. */
    public Instant lastAppendTime() {
        return closes.plusSeconds(graceSeconds);
    }
}
