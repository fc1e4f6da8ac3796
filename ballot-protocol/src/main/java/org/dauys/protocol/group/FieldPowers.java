package org.dauys.protocol.group;

/** Inverses and square roots in the field: powers with fixed exponents, so in constant time. */
final class FieldPowers {
    /** A square root of -1: 2^((p-1)/4). */
    static final FieldElement SQRT_MINUS_ONE = sqrtMinusOne();

    private FieldPowers() {}

    /** a^(p-2): the inverse, and 0 for 0. */
    static FieldElement inverse(FieldElement a) {
        FieldElement[] t = common(a);
        FieldElement r = new FieldElement();
        r.setSquares(t[1], 5); // 2^255 - 2^5
        r.setProduct(r, t[0]); // 2^255 - 21
        return r;
    }

    /** a^((p-5)/8) = a^(2^252 - 3), of which square roots are made. */
    static FieldElement power252(FieldElement a) {
        FieldElement[] t = common(a);
        FieldElement r = new FieldElement();
        r.setSquares(t[1], 2); // 2^252 - 2^2
        r.setProduct(r, a);
        return r;
    }

    /** Both chains share a^11 and a^(2^250 - 1). */
    private static FieldElement[] common(FieldElement a) {
        FieldElement t0 = new FieldElement();
        FieldElement t1 = new FieldElement();
        FieldElement t2 = new FieldElement();
        FieldElement t3 = new FieldElement();
        t0.setSquare(a); // 2
        t1.setSquares(t0, 2); // 8
        t1.setProduct(t1, a); // 9
        t0.setProduct(t0, t1); // 11
        t2.setSquare(t0); // 22
        t1.setProduct(t1, t2); // 2^5 - 1
        t2.setSquares(t1, 5);
        t1.setProduct(t2, t1); // 2^10 - 1
        t2.setSquares(t1, 10);
        t2.setProduct(t2, t1); // 2^20 - 1
        t3.setSquares(t2, 20);
        t2.setProduct(t3, t2); // 2^40 - 1
        t2.setSquares(t2, 10);
        t1.setProduct(t2, t1); // 2^50 - 1
        t2.setSquares(t1, 50);
        t2.setProduct(t2, t1); // 2^100 - 1
        t3.setSquares(t2, 100);
        t2.setProduct(t3, t2); // 2^200 - 1
        t2.setSquares(t2, 50);
        t1.setProduct(t2, t1); // 2^250 - 1
        return new FieldElement[] {t0, t1};
    }

    private static FieldElement sqrtMinusOne() {
        // (p-1)/4 = 2 (p-5)/8 + 1
        FieldElement two = FieldElement.of(2);
        FieldElement r = power252(two);
        r.setSquare(r);
        r.setProduct(r, two);
        return r;
    }
}
