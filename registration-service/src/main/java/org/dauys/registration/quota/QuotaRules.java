package org.dauys.registration.quota;

/**
 * Quotas of party lists. One person can count as a woman and as under 35 at once.
 *
 * @param womenPercent of the seats at least, rounded up to a person
 * @param under35Percent of the seats at least, rounded up
 * @param pensionPercent of the seats at most, rounded down
 * @param pensionAgeWomen years from which a woman is of pension age on the reference date
 * @param pensionAgeMen the same for men
 */
public record QuotaRules(
        int womenPercent, int under35Percent, int pensionPercent, int pensionAgeWomen, int pensionAgeMen) {

    /** Nobody is young and of pension age at once. */
    public static final int YOUNG_BELOW = 35;

    /** Whether somebody of this age on the reference date counts as under 35. */
    public static boolean isYoung(int age) {
        return age < YOUNG_BELOW;
    }

    /** Whether somebody of this age on the reference date has reached pension age. */
    public boolean isPensioner(boolean woman, int age) {
        return age >= (woman ? pensionAgeWomen : pensionAgeMen);
    }

    int women(int seats) {
        return atLeast(womenPercent, seats);
    }

    int under35(int seats) {
        return atLeast(under35Percent, seats);
    }

    int pension(int seats) {
        return (int) ((long) seats * pensionPercent / 100);
    }

    private static int atLeast(int percent, int seats) {
        return (int) (((long) seats * percent + 99) / 100);
    }
}
