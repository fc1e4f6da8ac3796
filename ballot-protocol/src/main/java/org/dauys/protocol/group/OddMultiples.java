package org.dauys.protocol.group;

/** An element prepared for several multiplications by public scalars: its multiples by 1, 3, 5 … 15. */
public final class OddMultiples {
    /** Of the non-adjacent form whose digits these multiples serve. */
    static final int WIDTH = 5;

    private static final int COUNT = 1 << (WIDTH - 2);

    private final GroupElement base;
    private final CachedPoint[] multiples = new CachedPoint[COUNT];

    private OddMultiples(GroupElement base) {
        this.base = base;
        CurvePoint point = new CurvePoint(base.point());
        multiples[0] = new CachedPoint(point);
        CurvePoint twice = new CurvePoint(point);
        twice.twice();
        CachedPoint step = new CachedPoint(twice);
        for (int i = 1; i < COUNT; i++) {
            point.plus(step);
            multiples[i] = new CachedPoint(point);
        }
    }

    public static OddMultiples of(GroupElement base) {
        return new OddMultiples(base);
    }

    public GroupElement base() {
        return base;
    }

    /** Adds digit · base for an odd digit of absolute value below 16. */
    void addVartime(CurvePoint sum, int digit) {
        if (digit > 0) {
            sum.plus(multiples[digit >> 1]);
        } else {
            sum.minus(multiples[-digit >> 1]);
        }
    }
}
