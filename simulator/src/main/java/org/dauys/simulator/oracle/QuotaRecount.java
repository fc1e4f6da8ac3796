package org.dauys.simulator.oracle;

/**
 * Whether a list of some length can keep the quotas: by trying every choice of people, which takes no formula. For lists
 * of a few dozen people.
 *
 * @param seats of the list
 * @param women needed at least
 * @param under35 needed at least
 * @param pension allowed at most
 */
public record QuotaRecount(int seats, int women, int under35, int pension) {

    private static final int PERCENT = 100;

    /** Quotas in percent, each rounded in favour of those whom it protects or bounds. */
    public static QuotaRecount of(int seats, long womenPercent, long under35Percent, long pensionPercent) {
        return new QuotaRecount(
                seats,
                (int) Math.ceil(seats * womenPercent / (double) PERCENT),
                (int) Math.ceil(seats * under35Percent / (double) PERCENT),
                (int) Math.floor(seats * pensionPercent / (double) PERCENT));
    }

    /**
     * @param youngWomen those under 35; {@code old} are those of pension age, {@code other} the rest
     */
    public boolean canBeMadeOf(int youngWomen, int youngMen, int otherWomen, int otherMen, int oldWomen, int oldMen) {
        for (int a = 0; a <= youngWomen; a++) {
            for (int b = 0; b <= youngMen; b++) {
                for (int c = 0; c <= otherWomen; c++) {
                    for (int d = 0; d <= otherMen; d++) {
                        for (int e = 0; e <= oldWomen; e++) {
                            int f = seats - a - b - c - d - e;
                            if (f >= 0 && f <= oldMen && a + c + e >= women && a + b >= under35 && e + f <= pension) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }
}
