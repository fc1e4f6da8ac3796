package org.dauys.protocol.group;

/** The inverses of many field elements at the price of one and three products each (Montgomery's trick). */
final class BatchInversion {
    private BatchInversion() {}

    /** The inverses of the Z coordinates, which are never zero. */
    static FieldElement[] ofZ(CurvePoint... points) {
        FieldElement[] inverses = new FieldElement[points.length];
        FieldElement product = FieldElement.of(1);
        for (int i = 0; i < points.length; i++) {
            inverses[i] = new FieldElement();
            inverses[i].set(product);
            product.setProduct(product, points[i].z);
        }
        FieldElement rest = FieldPowers.inverse(product);
        for (int i = points.length - 1; i >= 0; i--) {
            inverses[i].setProduct(inverses[i], rest);
            rest.setProduct(rest, points[i].z);
        }
        return inverses;
    }
}
