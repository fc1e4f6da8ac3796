package org.dauys.registration.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a list of some length can be made of a pool under the quotas. Exact: it says yes if and only if some choice of
 * people fills every seat and keeps every quota. It speaks of composition and says nothing of who will be voted for.
 *
 * @param seats length of the list
 * @param women needed at least
 * @param under35 needed at least
 * @param pensionAtMost allowed
 * @param pool who stands
 * @param feasible whether there is such a list
 * @param bothAtLeast how many women under 35 every such list has at least; absent if there is none
 * @param bothAtMost how many it can have at most
 * @param shortfalls why not; empty if feasible
 */
public record ListForecast(
        int seats,
        int women,
        int under35,
        int pensionAtMost,
        Pool pool,
        boolean feasible,
        Optional<Integer> bothAtLeast,
        Optional<Integer> bothAtMost,
        List<Shortfall> shortfalls) {

    /** What there is too little of. */
    public enum Lack {
        /** Fewer women stand, those of pension age above their most not counted. */
        WOMEN,
        /** Fewer stand who are under 35. */
        UNDER35,
        /** The two quotas fit into the seats only if more people count for both. */
        WOMEN_UNDER35,
        /** Seats stay empty, those of pension age above their most not counted. */
        CANDIDATES
    }

    /** So many are missing. */
    public record Shortfall(Lack lack, int missing) {}

    /** @param seats at least 0 */
    public static ListForecast of(int seats, QuotaRules rules, Pool pool) {
        int women = rules.women(seats);
        int young = rules.under35(seats);
        int pension = rules.pension(seats);
        int olderWomen = pool.otherWomen() + Math.min(pool.pensionWomen(), pension);
        int notYoungWomen = pool.youngMen() + pool.otherWomen() + pool.otherMen() + Math.min(pool.pension(), pension);
        // Who counts for both quotas saves a seat; more of them than either quota asks for save nothing.
        int seatsForQuotas = women + young - Math.min(pool.youngWomen(), Math.min(women, young));
        List<Shortfall> shortfalls = new ArrayList<>();
        lack(shortfalls, Lack.WOMEN, women - pool.youngWomen() - olderWomen);
        lack(shortfalls, Lack.UNDER35, young - pool.under35());
        lack(shortfalls, Lack.WOMEN_UNDER35, seatsForQuotas - seats);
        lack(shortfalls, Lack.CANDIDATES, seats - pool.youngWomen() - notYoungWomen);
        boolean feasible = shortfalls.isEmpty();
        int least = Math.max(
                Math.max(0, young - pool.youngMen()),
                Math.max(women - olderWomen, Math.max(women + young - seats, seats - notYoungWomen)));
        return new ListForecast(
                seats,
                women,
                young,
                pension,
                pool,
                feasible,
                feasible ? Optional.of(least) : Optional.empty(),
                feasible ? Optional.of(Math.min(pool.youngWomen(), seats)) : Optional.empty(),
                List.copyOf(shortfalls));
    }

    private static void lack(List<Shortfall> shortfalls, Lack lack, int missing) {
        if (missing > 0) {
            shortfalls.add(new Shortfall(lack, missing));
        }
    }
}
