package org.dauys.protocol.group;

/**
 * A multiple of any point by a secret scalar: signed digits of four bits, and each digit reads all the eight multiples
 * it may need, so that neither branches nor addresses depend on the scalar.
 */
final class ConstantTimeMultiplication {
    private static final int MULTIPLES = 8;

    private ConstantTimeMultiplication() {}

    static CurvePoint multiply(CurvePoint point, Scalar scalar) {
        CachedPoint[] multiples = new CachedPoint[MULTIPLES];
        multiples[0] = new CachedPoint(point);
        CurvePoint next = new CurvePoint(point);
        for (int k = 1; k < MULTIPLES; k++) {
            next.plus(multiples[0]);
            multiples[k] = new CachedPoint(next);
        }
        int[] digits = SignedDigits.radix16(scalar);
        CurvePoint sum = new CurvePoint();
        CachedPoint selected = new CachedPoint();
        for (int i = digits.length - 1; i >= 0; i--) {
            sum.twiceWithoutT();
            sum.twiceWithoutT();
            sum.twiceWithoutT();
            sum.twice();
            select(multiples, digits[i], selected);
            sum.plus(selected);
        }
        return sum;
    }

    private static void select(CachedPoint[] multiples, int digit, CachedPoint selected) {
        int negative = digit >> 31;
        int magnitude = (digit ^ negative) - negative;
        selected.setIdentity();
        for (int k = 1; k <= MULTIPLES; k++) {
            // All ones where k is the magnitude: only 0 - 1 is negative.
            long mask = ((k ^ magnitude) - 1L) >> 63;
            selected.setMasked(multiples[k - 1], mask);
        }
        selected.negateMasked(negative);
    }
}
