package org.dauys.protocol.group;

import org.jspecify.annotations.Nullable;

/**
 * Several multiples of one point, least significant digit first (Yao, 1976): the point is doubled once for all of them,
 * and added on the way into the bucket of each digit of each scalar.
 *
 * <p>Time depends on the scalars. A computation is done once: make another one for other scalars.
 */
final class SharedDoublings {
    private static final int WIDTH = 5;
    private static final int BUCKETS = 1 << (WIDTH - 2);
    private final byte[][] digits;
    private final @Nullable CurvePoint[][] buckets;
    private final CachedPoint cached = new CachedPoint();

    private SharedDoublings(byte[][] digits) {
        this.digits = digits;
        this.buckets = new CurvePoint[digits.length][BUCKETS];
    }

    /** The multiples of a point. */
    static CurvePoint[] multiples(CurvePoint point, Scalar... scalars) {
        byte[][] digits = new byte[scalars.length][];
        for (int i = 0; i < scalars.length; i++) {
            digits[i] = SignedDigits.nonAdjacentForm(scalars[i], WIDTH);
        }
        return new SharedDoublings(digits).compute(point);
    }

    private CurvePoint[] compute(CurvePoint base) {
        CurvePoint power = new CurvePoint(base);
        int last = SignedDigits.NAF_LENGTH - 1;
        while (last > 0 && allZero(last)) {
            last--;
        }
        for (int position = 0; position <= last; position++) {
            boolean unused = allZero(position);
            if (position > 0) {
                if (unused) {
                    power.twiceWithoutT();
                } else {
                    power.twice();
                }
            }
            if (!unused) {
                distribute(power, position);
            }
        }
        CurvePoint[] multiples = new CurvePoint[digits.length];
        for (int i = 0; i < multiples.length; i++) {
            multiples[i] = collect(buckets[i]);
        }
        return multiples;
    }

    private boolean allZero(int position) {
        int any = 0;
        for (byte[] d : digits) {
            any |= d[position];
        }
        return any == 0;
    }

    private void distribute(CurvePoint power, int position) {
        cached.set(power);
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[i][position];
            if (digit == 0) {
                continue;
            }
            int bucket = Math.abs(digit) >> 1;
            CurvePoint sum = buckets[i][bucket];
            if (sum == null) {
                buckets[i][bucket] = new CurvePoint(power);
                if (digit < 0) {
                    buckets[i][bucket].negate();
                }
            } else if (digit > 0) {
                sum.plus(cached);
            } else {
                sum.minus(cached);
            }
        }
    }

    /** The sum of (2k + 1) · bucket k, as bucket 0 and twice the running sums of the others. */
    private CurvePoint collect(@Nullable CurvePoint[] bucket) {
        CurvePoint running = null;
        CurvePoint weighted = null;
        for (int k = BUCKETS - 1; k > 0; k--) {
            running = sum(running, bucket[k]);
            weighted = sum(weighted, running);
        }
        if (weighted != null) {
            weighted.twice();
        }
        CurvePoint total = sum(sum(weighted, running), bucket[0]);
        return total == null ? new CurvePoint() : total;
    }

    /** Adds to the first; null is the neutral element, to save additions of it. The second stays as it is. */
    private @Nullable CurvePoint sum(@Nullable CurvePoint sum, @Nullable CurvePoint addend) {
        if (addend == null) {
            return sum;
        }
        if (sum == null) {
            return new CurvePoint(addend);
        }
        cached.set(addend);
        sum.plus(cached);
        return sum;
    }
}
