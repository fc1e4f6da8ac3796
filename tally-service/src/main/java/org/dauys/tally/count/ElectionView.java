package org.dauys.tally.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.election.ElectionState.Stage;

/**
 * What everybody may see of an election.
 *
 * @param uuid Belenios uuid
 * @param primary the primary
 * @param name of the election
 * @param stage the last kind of event in its chain
 * @param partition of the ballot log
 * @param opens voting opens
 * @param closes voting closes
 * @param graceSeconds after the close
 * @param height of the last event
 * @param head hash of the last event
 * @param electionHash its hash, Base64 without padding
 * @param ballotPaperSha256 of the ballot paper it asks
 * @param electorate number of public credentials
 * @param partialDecryptionsGiven how many trustees have opened, the server included
 * @param partialDecryptionsNeeded how many trustees there are, the server included
 * @param givenBy owner numbers of those who have
 * @param failure why the count does not go on, if it does not
 */
public record ElectionView(
        String uuid,
        String primary,
        LocalText name,
        Stage stage,
        int partition,
        Instant opens,
        Instant closes,
        int graceSeconds,
        int height,
        String head,
        String electionHash,
        String ballotPaperSha256,
        int electorate,
        int partialDecryptionsGiven,
        int partialDecryptionsNeeded,
        List<Integer> givenBy,
        Optional<String> failure) {}
