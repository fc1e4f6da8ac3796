package org.dauys.events.candidacy;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * The public state of one registered candidacy (topic {@code dauys.candidacies}, key: candidacy). Applications that were
 * not registered are never published here.
 *
 * @param candidacyId UUID
 * @param version grows with every change
 * @param primaryId the primary
 * @param territoryId slug of the territory in which the candidate stands
 * @param contestIds contests on whose ballot paper the candidate is
 * @param registrationNumber given at registration, unique in the primary
 * @param name full name
 * @param status where the candidacy stands
 * @param sex for the ranking of the women
 * @param under35 whether younger than 35 on the reference date of the primary
 * @param nomination how the candidate came to stand
 */
public record CandidacyState(
        String candidacyId,
        long version,
        String primaryId,
        String territoryId,
        List<String> contestIds,
        String registrationNumber,
        LocalText name,
        Status status,
        Sex sex,
        boolean under35,
        Nomination nomination)
        implements Versioned {

    /** Where a registered candidacy stands. */
    public enum Status {
        REGISTERED,
        WITHDRAWN,
        REMOVED
    }

    /** As in the identity document. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /** Self-nomination, or by a primary party organisation. */
    public enum Nomination {
        SELF,
        PPO
    }
}
