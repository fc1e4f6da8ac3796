package org.dauys.events.ballotpaper;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.json.CanonicalJson;
import org.dauys.events.json.EventJson;

/**
 * What an election asks. Its canonical bytes are published; their SHA-256 stands in the election's description as
 * {@code ballot-paper-sha256:<hex>}, so every ballot commits to it. Question <i>i</i> of the election is contest
 * <i>i</i>, answer <i>j</i> of a question is candidate <i>j</i>.
 *
 * @param format 1
 * @param primaryId the primary
 * @param electionUuid Belenios uuid of the election
 * @param name of the election
 * @param territoryIds territories whose members vote in it
 * @param contests in the order of the questions
 */
public record BallotPaper(
        int format,
        String primaryId,
        String electionUuid,
        LocalText name,
        List<String> territoryIds,
        List<Contest> contests) {

    private static final String DESCRIPTION_PREFIX = "ballot-paper-sha256:";

    /**
     * One contest on the paper.
     *
     * @param contestId of the primary; a regional contest stands on the papers of several elections
     * @param level such as {@code local}, {@code regional}, {@code mazhilis}
     * @param territoryId the territory the seats belong to
     * @param title shown above the candidates
     * @param seats number of seats, at least 1
     * @param min fewest marks of a vote that is not blank
     * @param max most marks
     * @param blank whether a blank vote is allowed
     * @param draw how the order of candidates came about
     * @param candidates in drawn order
     */
    public record Contest(
            String contestId,
            String level,
            String territoryId,
            LocalText title,
            int seats,
            int min,
            int max,
            boolean blank,
            Draw draw,
            List<Candidate> candidates) {}

    /** A public, re-computable draw: see {@link DrawOrder}. */
    public record Draw(String algorithm, String seed) {}

    /** One line of the paper. */
    public record Candidate(String candidacyId, String registrationNumber, LocalText name) {

        /** The answer text of the Belenios question. */
        public String answer() {
            return registrationNumber + ". " + name.kk() + " / " + name.ru();
        }
    }

    /** The bytes that are hashed and published. */
    public byte[] canonicalBytes() {
        return CanonicalJson.write(this);
    }

    public String sha256() {
        return CanonicalJson.sha256(canonicalBytes());
    }

    /** The description of the election that asks this paper. */
    public String electionDescription() {
        return electionDescription(sha256());
    }

    /** The description of the election that asks the paper with this SHA-256. */
    public static String electionDescription(String paperSha256) {
        return DESCRIPTION_PREFIX + paperSha256;
    }

    public static BallotPaper parse(byte[] bytes) {
        return EventJson.read(bytes, BallotPaper.class);
    }
}
