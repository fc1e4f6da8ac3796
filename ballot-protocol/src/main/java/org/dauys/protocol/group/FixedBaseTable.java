package org.dauys.protocol.group;

/**
 * Precomputed multiples of one element that is multiplied often: the generator, the key of an election. Immutable; half
 * a megabyte, and worth making for some dozens of multiplications.
 *
 * <p>Entry k - 1 of window i is k · 256^i times the base, for k from 1 to 128.
 */
public final class FixedBaseTable {
    private static final int WINDOWS = 32;
    private static final int ENTRIES = 128;

    private final GroupElement base;
    private final long[][] windows = new long[WINDOWS][];

    private FixedBaseTable(GroupElement base) {
        this.base = base;
        CurvePoint start = base.point();
        for (int i = 0; i < WINDOWS; i++) {
            CurvePoint[] multiples = multiples(start);
            windows[i] = pack(multiples);
            start = new CurvePoint(multiples[ENTRIES - 1]);
            start.twice();
        }
    }

    private static CurvePoint[] multiples(CurvePoint start) {
        CachedPoint step = new CachedPoint(start);
        CurvePoint[] multiples = new CurvePoint[ENTRIES];
        multiples[0] = start;
        for (int k = 1; k < ENTRIES; k++) {
            multiples[k] = new CurvePoint(multiples[k - 1]);
            multiples[k].plus(step);
        }
        return multiples;
    }

    private static long[] pack(CurvePoint[] points) {
        FieldElement[] inverses = BatchInversion.ofZ(points);
        long[] packed = new long[points.length * AffinePoint.LIMBS];
        AffinePoint entry = new AffinePoint();
        for (int k = 0; k < points.length; k++) {
            entry.set(points[k], inverses[k]);
            entry.store(packed, k);
        }
        return packed;
    }

    /** Computes the table of an element: about 4,100 additions. */
    public static FixedBaseTable of(GroupElement base) {
        return new FixedBaseTable(base);
    }

    /** The shared table of the generator. */
    public static FixedBaseTable generator() {
        return GeneratorTable.INSTANCE;
    }

    public GroupElement base() {
        return base;
    }

    /**
     * The base the given number of times, in time and memory accesses that do not depend on the scalar: every digit of
     * four bits reads all eight entries it may need.
     */
    public GroupElement times(Scalar scalar) {
        int[] digits = SignedDigits.radix16(scalar);
        CurvePoint sum = new CurvePoint();
        AffinePoint entry = new AffinePoint();
        for (int i = 0; i < digits.length; i++) {
            // The even digits count multiples of 256^i, the odd ones multiples of 16 · 256^i in the same window.
            select(windows[i >> 1], (i & 1) == 0 ? 1 : 16, digits[i], entry);
            sum.plus(entry);
        }
        return GroupElement.of(sum);
    }

    private static void select(long[] window, int step, int digit, AffinePoint entry) {
        int negative = digit >> 31;
        int magnitude = (digit ^ negative) - negative;
        entry.loadSelected(window, step, magnitude);
        entry.negateMasked(negative);
    }

    /** Like {@link #times} but faster, and only for scalars that are public. */
    public GroupElement timesVartime(Scalar scalar) {
        CurvePoint sum = new CurvePoint();
        addVartime(sum, scalar, new AffinePoint());
        return GroupElement.of(sum);
    }

    /** Adds the base the given number of times; the last argument is a scratch. */
    void addVartime(CurvePoint sum, Scalar scalar, AffinePoint entry) {
        int[] digits = SignedDigits.radix256(scalar);
        for (int i = 0; i < WINDOWS; i++) {
            int digit = digits[i];
            if (digit > 0) {
                entry.load(windows[i], digit - 1);
                sum.plus(entry);
            } else if (digit < 0) {
                entry.loadNegative(windows[i], -digit - 1);
                sum.plus(entry);
            }
        }
    }

    private static final class GeneratorTable {
        static final FixedBaseTable INSTANCE = new FixedBaseTable(GroupElement.generator());
    }
}
