package org.dauys.events.ballotpaper;

import java.time.Instant;
import org.dauys.events.Versioned;

/**
 * A ballot paper is final (topic {@code dauys.ballot-papers}, key: election).
 *
 * @param electionUuid the election
 * @param version 1; a paper does not change after Setup
 * @param primaryId the primary
 * @param ballotPaper the canonical bytes as text; {@link BallotPaper#parse}
 * @param ballotPaperSha256 of those bytes
 * @param credentialsPath path at registration-service of the list of public credentials (Belenios
 *     {@code public_credentials}, exact bytes)
 * @param credentialsSha256 of those bytes
 * @param electorate number of public credentials
 * @param opens voting opens
 * @param closes voting closes as planned; later versions of the calendar decide
 * @param graceSeconds after the close
 */
public record BallotPaperPublished(
        String electionUuid,
        long version,
        String primaryId,
        String ballotPaper,
        String ballotPaperSha256,
        String credentialsPath,
        String credentialsSha256,
        int electorate,
        Instant opens,
        Instant closes,
        int graceSeconds)
        implements Versioned {}
