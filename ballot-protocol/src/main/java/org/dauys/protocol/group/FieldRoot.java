package org.dauys.protocol.group;

/** A square root of u/v, found with one power (RFC 8032, §5.1.3), if there is one. */
final class FieldRoot {
    private final FieldElement root;
    private final boolean square;

    private FieldRoot(FieldElement root, boolean square) {
        this.root = root;
        this.square = square;
    }

    /** @param v not zero */
    static FieldRoot ofRatio(FieldElement u, FieldElement v) {
        FieldElement v3 = new FieldElement();
        FieldElement x = new FieldElement();
        v3.setSquare(v);
        v3.setProduct(v3, v);
        x.setSquare(v3);
        x.setProduct(x, v);
        x.setProduct(x, u);
        x = FieldPowers.power252(x);
        x.setProduct(x, v3);
        x.setProduct(x, u); // u v³ (u v⁷)^((p-5)/8), whose square is u/v times 1, -1, i or -i
        FieldElement check = new FieldElement();
        check.setSquare(x);
        check.setProduct(check, v);
        if (check.sameAs(u)) {
            return new FieldRoot(x, true);
        }
        FieldElement minus = new FieldElement();
        minus.setNegative(u);
        if (check.sameAs(minus)) {
            x.setProduct(x, FieldPowers.SQRT_MINUS_ONE);
            return new FieldRoot(x, true);
        }
        return new FieldRoot(x, false);
    }

    /** Whether u/v has a root. */
    boolean isSquare() {
        return square;
    }

    /** The root; meaningless if there is none. */
    FieldElement root() {
        return root;
    }
}
