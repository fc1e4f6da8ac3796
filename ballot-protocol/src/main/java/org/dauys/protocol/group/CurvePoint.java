package org.dauys.protocol.group;

/**
 * A mutable point of the curve -x² + y² = 1 + d x² y² in extended coordinates x = X/Z, y = Y/Z, T = XY/Z (Hisil, Wong,
 * Carter, Dawson, 2008): the accumulator of all computations. It may be outside of the prime-order subgroup.
 *
 * <p>The formulas are complete on this curve: no operation has exceptional points, and none branches on coordinates.
 */
final class CurvePoint {
    final FieldElement x = new FieldElement();
    final FieldElement y = new FieldElement();
    final FieldElement z = new FieldElement();
    final FieldElement t = new FieldElement();

    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement c = new FieldElement();
    private final FieldElement d = new FieldElement();

    /** The neutral element. */
    CurvePoint() {
        setIdentity();
    }

    CurvePoint(CurvePoint other) {
        set(other);
    }

    void setIdentity() {
        x.set(0);
        y.set(1);
        z.set(1);
        t.set(0);
    }

    void set(CurvePoint other) {
        x.set(other.x);
        y.set(other.y);
        z.set(other.z);
        t.set(other.t);
    }

    /** Becomes the other where the mask is all ones, and stays where it is zero. */
    void setMasked(CurvePoint other, long mask) {
        x.setMasked(other.x, mask);
        y.setMasked(other.y, mask);
        z.setMasked(other.z, mask);
        t.setMasked(other.t, mask);
    }

    void negate() {
        x.setNegative(x);
        t.setNegative(t);
    }

    /** Adds this point to itself. */
    void twice() {
        twiceWithoutT();
        t.setProduct(a, c);
    }

    /** Like {@link #twice}, but leaves T invalid: for when the next operation is another doubling. */
    void twiceWithoutT() {
        a.setSquare(x);
        b.setSquare(y);
        d.setSquare(z);
        x.setSum(x, y);
        x.setSquare(x);
        c.setSum(a, b); // H = -c
        b.setDifference(a, b); // G = -b
        a.setDifference(c, x); // E = -a
        d.setSum(d, d);
        d.setSum(b, d); // F = -d; all four with the same sign, so the products are right
        x.setProduct(a, d);
        y.setProduct(b, c);
        z.setProduct(d, b);
    }

    void plus(CachedPoint p) {
        a.setDifference(y, x);
        b.setSum(y, x);
        a.setProduct(a, p.yMinusX);
        b.setProduct(b, p.yPlusX);
        c.setProduct(t, p.t2d);
        d.setProduct(z, p.z2);
        combine();
    }

    void minus(CachedPoint p) {
        a.setDifference(y, x);
        b.setSum(y, x);
        a.setProduct(a, p.yPlusX);
        b.setProduct(b, p.yMinusX);
        c.setProduct(t, p.t2d);
        c.setNegative(c);
        d.setProduct(z, p.z2);
        combine();
    }

    void plus(AffinePoint p) {
        a.setDifference(y, x);
        b.setSum(y, x);
        a.setProduct(a, p.yMinusX);
        b.setProduct(b, p.yPlusX);
        c.setProduct(t, p.xy2d);
        d.setSum(z, z);
        combine();
    }

    private void combine() {
        x.setDifference(b, a); // E
        z.setSum(b, a); // H
        y.setDifference(d, c); // F
        d.setSum(d, c); // G
        t.setProduct(x, z);
        x.setProduct(x, y);
        b.setProduct(d, z);
        z.setProduct(y, d);
        y.set(b);
    }

    /** The same point with Z = 1. */
    CurvePoint normalized(FieldElement inverseOfZ) {
        CurvePoint result = new CurvePoint();
        result.x.setProduct(x, inverseOfZ);
        result.y.setProduct(y, inverseOfZ);
        result.t.setProduct(result.x, result.y);
        return result;
    }

    boolean isIdentity() {
        return x.isZero() && y.sameAs(z);
    }

    boolean sameAs(CurvePoint other) {
        FieldElement left = new FieldElement();
        FieldElement right = new FieldElement();
        left.setProduct(x, other.z);
        right.setProduct(other.x, z);
        if (!left.sameAs(right)) {
            return false;
        }
        left.setProduct(y, other.z);
        right.setProduct(other.y, z);
        return left.sameAs(right);
    }
}
