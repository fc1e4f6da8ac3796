package org.dauys.protocol.group;

/**
 * One element and some multiples of it by public scalars, computed together so that they share their doublings: what a
 * 0/1 proof needs of alpha and beta.
 */
public final class PublicMultiples {
    private final GroupElement base;
    private final GroupElement[] multiples;

    private PublicMultiples(CurvePoint base, CurvePoint[] multiples, int count) {
        this.base = GroupElement.of(base);
        this.multiples = new GroupElement[count];
        for (int i = 0; i < count; i++) {
            this.multiples[i] = GroupElement.of(multiples[i]);
        }
    }

    /** The multiples of an element by each scalar. Time depends on the scalars. */
    public static PublicMultiples of(GroupElement base, Scalar... scalars) {
        CurvePoint point = base.point();
        return new PublicMultiples(point, SharedDoublings.multiples(point, scalars), scalars.length);
    }

    /** The element itself. */
    public GroupElement base() {
        return base;
    }

    /** The multiple by the scalar given at this index. */
    public GroupElement multiple(int index) {
        return multiples[index];
    }
}
