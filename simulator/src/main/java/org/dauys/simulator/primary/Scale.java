package org.dauys.simulator.primary;

import java.time.LocalDate;

/**
 * How large, and what may be chosen.
 *
 * @param members on the roll
 * @param byPopulation members in proportion to the population; otherwise to its square root, so that small territories
 *     are more than a handful
 * @param candidatesPerBallot standing, on the papers of one election; at least two per contest
 * @param referenceDate on which ages count
 * @param shares of the applicants
 * @param seed same seed, same people
 */
public record Scale(
        int members,
        boolean byPopulation,
        int candidatesPerBallot,
        LocalDate referenceDate,
        CandidateShares shares,
        long seed) {

    /**
     * Of the applicants or candidates, from 0 to 1.
     *
     * @param refused of those who applied
     * @param sentBack of the registered, for correction
     * @param withdrawn of the registered
     * @param women of the registered
     * @param under35 of the registered
     * @param mothersOfMany of the registered
     * @param specialNeeds of the registered
     * @param ppo of the registered, nominated by a primary party organisation
     */
    public record CandidateShares(
            double refused,
            double sentBack,
            double withdrawn,
            double women,
            double under35,
            double mothersOfMany,
            double specialNeeds,
            double ppo) {}
}
