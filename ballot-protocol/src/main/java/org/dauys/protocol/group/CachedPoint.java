package org.dauys.protocol.group;

/** A point in the form that makes adding it cheap: (Y+X, Y-X, 2Z, 2dT). */
final class CachedPoint {
    final FieldElement yPlusX = new FieldElement();
    final FieldElement yMinusX = new FieldElement();
    final FieldElement z2 = new FieldElement();
    final FieldElement t2d = new FieldElement();

    CachedPoint() {}

    CachedPoint(CurvePoint p) {
        set(p);
    }

    void set(CurvePoint p) {
        yPlusX.setSum(p.y, p.x);
        yMinusX.setDifference(p.y, p.x);
        z2.setSum(p.z, p.z);
        t2d.setProduct(p.t, CurveConstants.TWO_D);
    }

    /** The neutral element. */
    void setIdentity() {
        yPlusX.set(1);
        yMinusX.set(1);
        z2.set(2);
        t2d.set(0);
    }

    /** Becomes the other where the mask is all ones, and stays where it is zero. */
    void setMasked(CachedPoint other, long mask) {
        yPlusX.setMasked(other.yPlusX, mask);
        yMinusX.setMasked(other.yMinusX, mask);
        z2.setMasked(other.z2, mask);
        t2d.setMasked(other.t2d, mask);
    }

    /** Negates this where the mask is all ones, and not where it is zero. */
    void negateMasked(long mask) {
        FieldElement.swapMasked(yPlusX, yMinusX, mask);
        t2d.negateMasked(mask);
    }
}
