package org.dauys.protocol.group;

/**
 * Whether a point of the curve is in the subgroup of prime order q, exactly, for two powers in the field instead of a
 * multiplication by q (in the spirit of Pornin, "Point-halving and subgroup membership in twisted Edwards curves", 2022).
 *
 * <p>The curve has 8q points, with a cyclic 8-torsion. On its Montgomery form v² = u³ + A u² + u, with P = (u, v):
 *
 * <ol>
 *   <li>A member P is a double, and P is a double if and only if u is a square s².
 *   <li>Then P is, up to its sign, the image of P' = (u', 2su') with u' = A + 2u + 2v/s, and of P' + (0, 0), under the
 *       dual (u', v') → (v'²/4u'², …) of the 2-isogeny (u, v) → (v²/u², …) to v'² = u'(u' - A - 2)(u' - A + 2). That curve
 *       has the 2-power torsion Z/2 × Z/4. P is a member if and only if one of the two is of order q or 1.
 *   <li>That is so if and only if u' is a square for it and its Tate pairing of order four with T, where 2T = (A + 2, 0),
 *       is trivial. Exactly one of the two has a square u', as the product of both is A² - 4, no square. And the
 *       pairing of T with (0, 0) is trivial for T = (λ(λ + 2), …), λ² = A + 2, if λ is chosen so that λ(λ + 2) is no
 *       square: with this T it is enough that the pairing of either with T is trivial.
 *   <li>The pairing is ((v' - (λ + 2)(u' - λ²))² / (u' - λ²))^((p-1)/4).
 * </ol>
 *
 * <p>Tests compare it with the multiplication by q on every coset of the 8-torsion. Variable time.
 */
final class SubgroupMembership {
    private static final FieldElement A = FieldElement.of(486662);
    private static final FieldElement A_PLUS_TWO = FieldElement.of(486664);

    /** λ. */
    private static final FieldElement LAMBDA = lambda();

    /** λ + 2. */
    private static final FieldElement SLOPE = sum(LAMBDA, FieldElement.of(2));

    /** The factor of the map to the Montgomery form: v = c u / x, c² = -(A + 2). */
    private static final FieldElement C = product(FieldPowers.SQRT_MINUS_ONE, LAMBDA);

    private SubgroupMembership() {}

    /** @param point on the curve, with Z = 1 */
    static boolean holds(CurvePoint point) {
        FieldElement x = point.x;
        FieldElement y = point.y;
        FieldElement one = FieldElement.of(1);
        if (x.isZero()) {
            return y.sameAs(one);
        }
        // s = sqrt((1 + y)/(1 - y)) = (1 + y) / sqrt(1 - y²)
        FieldElement s = new FieldElement();
        s.setSquare(y);
        s.setDifference(one, s);
        FieldRoot root = FieldRoot.ofRatio(one, s);
        if (!root.isSquare()) {
            return false;
        }
        FieldElement yPlusOne = sum(y, one);
        s.setProduct(yPlusOne, root.root());
        return isFourthPower(pairing(x, s));
    }

    /** The base of the pairing times a fourth power. With n = x u' and m = n - λ² x: (2sn - (λ + 2) m)² (mx)³. */
    private static FieldElement pairing(FieldElement x, FieldElement s) {
        FieldElement n = new FieldElement();
        FieldElement m = new FieldElement();
        FieldElement t = new FieldElement();
        n.setSquare(s);
        n.setSum(n, n);
        n.setSum(n, A);
        n.setProduct(n, x);
        t.setProduct(C, s);
        n.setSum(n, t);
        n.setSum(n, t);
        t.setProduct(A_PLUS_TWO, x);
        m.setDifference(n, t);

        n.setProduct(n, s);
        n.setSum(n, n);
        t.setProduct(SLOPE, m);
        n.setDifference(n, t);
        n.setSquare(n);

        m.setProduct(m, x);
        t.setSquare(m);
        t.setProduct(t, m);
        t.setProduct(t, n);
        return t;
    }

    /** Whether a^((p-1)/4) = 1; not so for zero. */
    private static boolean isFourthPower(FieldElement a) {
        FieldElement power = FieldPowers.power252(a);
        power.setSquare(power);
        power.setProduct(power, a);
        return power.sameAs(FieldElement.of(1));
    }

    private static FieldElement lambda() {
        FieldElement one = FieldElement.of(1);
        FieldElement root = FieldRoot.ofRatio(A_PLUS_TWO, one).root();
        if (FieldRoot.ofRatio(product(root, sum(root, FieldElement.of(2))), one).isSquare()) {
            root.setNegative(root);
        }
        return root;
    }

    private static FieldElement sum(FieldElement a, FieldElement b) {
        FieldElement result = new FieldElement();
        result.setSum(a, b);
        return result;
    }

    private static FieldElement product(FieldElement a, FieldElement b) {
        FieldElement result = new FieldElement();
        result.setProduct(a, b);
        return result;
    }
}
