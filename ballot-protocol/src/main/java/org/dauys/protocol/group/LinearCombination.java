package org.dauys.protocol.group;

import java.util.List;

/**
 * Sums of many multiples (Pippenger): the scalars are cut into signed windows; in each window the elements are sorted
 * into a bucket per digit, and the buckets added up. For dozens to thousands of elements; time depends on the scalars.
 */
public final class LinearCombination {
    private static final int MAX_WINDOW = 12;

    private LinearCombination() {}

    /**
     * The sum of scalar i times element i.
     *
     * @throws IllegalArgumentException unless there are as many scalars as elements
     */
    public static GroupElement evaluateVartime(List<GroupElement> elements, List<Scalar> scalars) {
        if (elements.size() != scalars.size()) {
            throw new IllegalArgumentException("a scalar is needed for each element");
        }
        int width = window(elements.size());
        CachedPoint[] points = elements.stream()
                .map(element -> new CachedPoint(element.point()))
                .toArray(CachedPoint[]::new);
        int[][] digits = scalars.stream()
                .map(scalar -> SignedDigits.radix(scalar, width))
                .toArray(int[][]::new);
        CurvePoint sum = new CurvePoint();
        for (int position = SignedDigits.NAF_LENGTH / width; position >= 0; position--) {
            for (int i = 1; i < width; i++) {
                sum.twiceWithoutT();
            }
            sum.twice();
            sum.plus(new CachedPoint(window(points, digits, position, width)));
        }
        return GroupElement.of(sum);
    }

    private static CurvePoint window(CachedPoint[] points, int[][] digits, int position, int width) {
        CurvePoint[] buckets = new CurvePoint[1 << (width - 1)];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new CurvePoint();
        }
        for (int i = 0; i < points.length; i++) {
            int digit = digits[i][position];
            if (digit > 0) {
                buckets[digit - 1].plus(points[i]);
            } else if (digit < 0) {
                buckets[-digit - 1].minus(points[i]);
            }
        }
        CurvePoint running = new CurvePoint();
        CurvePoint sum = new CurvePoint();
        for (int i = buckets.length - 1; i >= 0; i--) {
            running.plus(new CachedPoint(buckets[i]));
            sum.plus(new CachedPoint(running));
        }
        return sum;
    }

    /** The width with the fewest additions: one per element and two per bucket, in each window. */
    private static int window(int elements) {
        int best = 2;
        for (int width = 3; width <= MAX_WINDOW; width++) {
            if (cost(elements, width) < cost(elements, best)) {
                best = width;
            }
        }
        return best;
    }

    private static long cost(int elements, int width) {
        return (SignedDigits.NAF_LENGTH / width + 1L) * (elements + (1L << width));
    }
}
