package org.dauys.protocol.group;

/** A point with Z = 1 in the form that makes adding it cheapest: (y+x, y-x, 2dxy). The form of entries of tables. */
final class AffinePoint {
    /** Limbs of an entry in a packed table. */
    static final int LIMBS = 15;

    final FieldElement yPlusX = new FieldElement();
    final FieldElement yMinusX = new FieldElement();
    final FieldElement xy2d = new FieldElement();

    /** Sets this to p, whose Z has the inverse given. */
    void set(CurvePoint p, FieldElement inverseOfZ) {
        xy2d.setProduct(p.x, inverseOfZ);
        yPlusX.setProduct(p.y, inverseOfZ);
        yMinusX.setDifference(yPlusX, xy2d);
        FieldElement product = new FieldElement();
        product.setProduct(xy2d, yPlusX);
        yPlusX.setSum(yPlusX, xy2d);
        xy2d.setProduct(product, CurveConstants.TWO_D);
    }

    void store(long[] table, int entry) {
        int offset = entry * LIMBS;
        yPlusX.store(table, offset);
        yMinusX.store(table, offset + 5);
        xy2d.store(table, offset + 10);
    }

    void load(long[] table, int entry) {
        int offset = entry * LIMBS;
        yPlusX.load(table, offset);
        yMinusX.load(table, offset + 5);
        xy2d.load(table, offset + 10);
    }

    /** Loads the negative of an entry. */
    void loadNegative(long[] table, int entry) {
        int offset = entry * LIMBS;
        yMinusX.load(table, offset);
        yPlusX.load(table, offset + 5);
        xy2d.load(table, offset + 10);
        xy2d.setNegative(xy2d);
    }

    /**
     * Loads entry {@code magnitude * step - 1} of a table for a magnitude from 0 to 8, where 0 is the neutral element.
     * Reads the same eight entries for all magnitudes.
     */
    void loadSelected(long[] table, int step, int magnitude) {
        yPlusX.loadSelected(table, (step - 1) * LIMBS, step * LIMBS, magnitude, 1);
        yMinusX.loadSelected(table, (step - 1) * LIMBS + 5, step * LIMBS, magnitude, 1);
        xy2d.loadSelected(table, (step - 1) * LIMBS + 10, step * LIMBS, magnitude, 0);
    }

    /** Negates this where the mask is all ones, and not where it is zero. */
    void negateMasked(long mask) {
        FieldElement.swapMasked(yPlusX, yMinusX, mask);
        xy2d.negateMasked(mask);
    }
}
