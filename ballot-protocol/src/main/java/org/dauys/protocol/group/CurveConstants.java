package org.dauys.protocol.group;

/** The constants of edwards25519 (RFC 8032, §5.1; Belenios specification, §5.2.1). */
final class CurveConstants {
    /** d = -121665/121666. */
    static final FieldElement D = d();

    /** 2d. */
    static final FieldElement TWO_D = twoD();

    private CurveConstants() {}

    private static FieldElement d() {
        FieldElement result = new FieldElement();
        result.setProduct(FieldElement.of(-121665), FieldPowers.inverse(FieldElement.of(121666)));
        return result;
    }

    private static FieldElement twoD() {
        FieldElement result = new FieldElement();
        result.setProduct(D, FieldElement.of(2));
        return result;
    }
}
