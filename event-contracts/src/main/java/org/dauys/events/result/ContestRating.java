package org.dauys.events.result;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * The rating of one contest, once every election that asks it has a result (topic {@code dauys.results}, key:
 * {@link #key}).
 *
 * @param contestId the contest
 * @param version grows with every change, such as a removal or a restoration
 * @param primaryId the primary
 * @param seats above the seat line
 * @param tieRule how equal votes are ordered, for instance {@code draw-order}
 * @param ballotsCounted over all its elections
 * @param blankVotes over all its elections
 * @param overall every candidacy that is in the ranking
 * @param women ranking of the women by the same votes
 * @param under35 ranking of those under 35 by the same votes
 * @param void_ removed candidacies with their marks, published as void
 */
public record ContestRating(
        String contestId,
        long version,
        String primaryId,
        int seats,
        String tieRule,
        int ballotsCounted,
        long blankVotes,
        List<Place> overall,
        List<Place> women,
        List<Place> under35,
        @com.fasterxml.jackson.annotation.JsonProperty("void") List<Place> void_)
        implements Versioned {

    /** Key of the record: {@code contest:<primary>:<contest>}, because a contest id is unique within its primary only. */
    public static String key(String primaryId, String contestId) {
        return "contest:" + primaryId + ":" + contestId;
    }

    /** Key of the record that holds this. */
    public String key() {
        return key(primaryId, contestId);
    }

    /**
     * @param place from 1; equal votes share no place, the tie rule orders them; 0 for void marks
     * @param candidacyId the candidacy
     * @param registrationNumber as on the paper
     * @param name as on the paper
     * @param votes marks
     * @param aboveSeatLine whether within the seats
     * @param tied whether another candidacy has as many votes
     */
    public record Place(
            int place,
            String candidacyId,
            String registrationNumber,
            LocalText name,
            long votes,
            boolean aboveSeatLine,
            boolean tied) {}
}
