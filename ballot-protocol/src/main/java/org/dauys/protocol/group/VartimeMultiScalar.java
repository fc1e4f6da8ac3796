package org.dauys.protocol.group;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of multiples evaluated in one go (Straus: all share the doublings), in time that depends on the scalars: for
 * verification only, never with a secret. Use: {@code new VartimeMultiScalar().plus(g, rho).plus(alpha, c).evaluate()}
 * for g^rho · alpha^c. Not for several threads at once.
 */
public final class VartimeMultiScalar {
    private final AffinePoint scratch = new AffinePoint();
    private final CurvePoint fixed = new CurvePoint();
    private boolean empty = true;
    private final List<OddMultiples> bases = new ArrayList<>(2);
    private final List<byte[]> digits = new ArrayList<>(2);

    /** Adds scalar · base. */
    public VartimeMultiScalar plus(FixedBaseTable base, Scalar scalar) {
        base.addVartime(fixed, scalar, scratch);
        empty = false;
        return this;
    }

    /** Adds scalar · base. */
    public VartimeMultiScalar plus(OddMultiples base, Scalar scalar) {
        bases.add(base);
        digits.add(SignedDigits.nonAdjacentForm(scalar, OddMultiples.WIDTH));
        return this;
    }

    /** Adds scalar · base. */
    public VartimeMultiScalar plus(GroupElement base, Scalar scalar) {
        return plus(OddMultiples.of(base), scalar);
    }

    /** Adds an element once. */
    public VartimeMultiScalar plus(GroupElement element) {
        if (empty) {
            fixed.set(element.point());
        } else {
            fixed.plus(new CachedPoint(element.point()));
        }
        empty = false;
        return this;
    }

    /** The sum of what has been added; not yet normalised, so encode several with {@link GroupElement#encodeAll}. */
    public GroupElement evaluate() {
        if (bases.isEmpty()) {
            return GroupElement.of(new CurvePoint(fixed));
        }
        CurvePoint sum = new CurvePoint();
        int position = SignedDigits.NAF_LENGTH - 1;
        while (position >= 0 && allZero(position)) {
            position--;
        }
        for (; position >= 0; position--) {
            if (position > 0 && allZero(position)) {
                sum.twiceWithoutT();
                continue;
            }
            sum.twice();
            for (int i = 0; i < bases.size(); i++) {
                int digit = digits.get(i)[position];
                if (digit != 0) {
                    bases.get(i).addVartime(sum, digit);
                }
            }
        }
        sum.plus(new CachedPoint(fixed));
        return GroupElement.of(sum);
    }

    private boolean allZero(int position) {
        for (byte[] d : digits) {
            if (d[position] != 0) {
                return false;
            }
        }
        return true;
    }
}
