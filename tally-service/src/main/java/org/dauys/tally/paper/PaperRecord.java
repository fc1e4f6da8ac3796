package org.dauys.tally.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.ballotpaper.BallotPaper;

/**
 * A final ballot paper with the credential list that belongs to it.
 *
 * @param electionUuid the election
 * @param primaryId the primary
 * @param paper canonical bytes as text
 * @param paperSha256 of those bytes
 * @param credentialsPath path at registration-service
 * @param credentialsSha256 of the list
 * @param electorate number of public credentials
 * @param opens voting opens as planned when the paper was published
 * @param closes voting closes as planned then
 * @param graceSeconds after the close
 * @param setupRequested whether the operator asked for Setup
 * @param setupFailure why the last attempt failed, if it did
 */
public record PaperRecord(
        String electionUuid,
        String primaryId,
        String paper,
        String paperSha256,
        String credentialsPath,
        String credentialsSha256,
        int electorate,
        Instant opens,
        Instant closes,
        int graceSeconds,
        boolean setupRequested,
        Optional<String> setupFailure) {

    /** What the election asks. */
    public BallotPaper content() {
        return BallotPaper.parse(paper.getBytes(StandardCharsets.UTF_8));
    }
}
