package org.dauys.registration.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dauys.registration.quota.ListForecast.Lack;
import org.dauys.registration.quota.ListForecast.Shortfall;
import org.junit.jupiter.api.Test;

class ListForecastTest {

    private static final QuotaRules RULES = new QuotaRules(30, 20, 15, 60, 63);

    @Test
    void leastIsRoundedUpAndMostIsRoundedDown() {
        ListForecast list = ListForecast.of(7, RULES, new Pool(9, 9, 9, 9, 9, 9));
        assertThat(list.women()).isEqualTo(3);
        assertThat(list.under35()).isEqualTo(2);
        assertThat(list.pensionAtMost()).isEqualTo(1);
    }

    @Test
    void oneYoungWomanCountsForBothQuotas() {
        ListForecast list = ListForecast.of(1, RULES, new Pool(1, 3, 3, 3, 0, 0));
        assertThat(list.feasible()).isTrue();
        assertThat(list.bothAtLeast()).contains(1);
    }

    @Test
    void enoughWomenAndEnoughYoungCanStillNotFitIntoTheSeats() {
        ListForecast list = ListForecast.of(1, RULES, new Pool(0, 3, 3, 3, 0, 0));
        assertThat(list.feasible()).isFalse();
        assertThat(list.shortfalls()).containsExactly(new Shortfall(Lack.WOMEN_UNDER35, 1));
    }

    @Test
    void pensionersFillNoSeatAboveTheirMost() {
        ListForecast list = ListForecast.of(10, RULES, new Pool(3, 2, 0, 2, 5, 5));
        assertThat(list.shortfalls()).containsExactly(new Shortfall(Lack.CANDIDATES, 2));
    }

    /** The formulas against every choice of people there is, in pools small enough to try all. */
    @Test
    void saysYesExactlyIfSomeChoiceKeepsEveryQuota() {
        Random random = new Random(20);
        int feasible = 0;
        for (int i = 0; i < 3000; i++) {
            int[] pool = random.ints(6, 0, 5).toArray();
            QuotaRules rules = new QuotaRules(random.nextInt(101), random.nextInt(101), random.nextInt(101), 60, 63);
            int seats = 1 + random.nextInt(12);
            ListForecast list =
                    ListForecast.of(seats, rules, new Pool(pool[0], pool[1], pool[2], pool[3], pool[4], pool[5]));
            Tried tried = tryAll(pool, list);
            assertThat(list.feasible()).as("%s", list).isEqualTo(tried.least().isPresent());
            assertThat(list.bothAtLeast()).as("%s", list).isEqualTo(tried.least());
            assertThat(list.bothAtMost()).as("%s", list).isEqualTo(tried.most());
            assertThat(list.shortfalls().isEmpty()).isEqualTo(list.feasible());
            feasible += list.feasible() ? 1 : 0;
        }
        assertThat(feasible).isBetween(100, 2900);
    }

    private record Tried(Optional<Integer> least, Optional<Integer> most) {}

    private static Tried tryAll(int[] pool, ListForecast list) {
        Optional<Integer> least = Optional.empty();
        Optional<Integer> most = Optional.empty();
        for (int both = 0; both <= pool[0]; both++) {
            if (someChoice(pool, both, list)) {
                least = least.isPresent() ? least : Optional.of(both);
                most = Optional.of(both);
            }
        }
        return new Tried(least, most);
    }

    private static boolean someChoice(int[] pool, int both, ListForecast list) {
        for (int youngMen : upTo(pool[1])) {
            for (int women : upTo(pool[2])) {
                for (int men : upTo(pool[3])) {
                    for (int oldWomen : upTo(pool[4])) {
                        int oldMen = list.seats() - both - youngMen - women - men - oldWomen;
                        if (oldMen >= 0
                                && oldMen <= pool[5]
                                && both + women + oldWomen >= list.women()
                                && both + youngMen >= list.under35()
                                && oldWomen + oldMen <= list.pensionAtMost()) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<Integer> upTo(int most) {
        return IntStream.rangeClosed(0, most).boxed().toList();
    }
}
