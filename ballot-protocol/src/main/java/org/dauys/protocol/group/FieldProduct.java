package org.dauys.protocol.group;

/**
 * Products in the field of 2^255 - 19, in constant time. The bounds are those of {@link FieldElement}.
 *
 * <p>Why it looks like this: the JVM has no 128-bit sums. The high halves of the products are taken of operands shifted
 * by 6 and 7 bits, so that they are the products divided by 2^51 and can be added without carries; the low halves are
 * added modulo 2^64, and the sum of the high halves subtracted from them leaves exactly the sum of the remainders.
 */
final class FieldProduct {
    private FieldProduct() {}

    /** out = a · b; the three may be the same. */
    static void multiply(FieldElement out, FieldElement a, FieldElement b) {
        // Karatsuba by differences, 15 products instead of 25:
        // a_i b_j + a_j b_i = (a_i - a_j)(b_j - b_i) + a_i b_i + a_j b_j.
        long a0 = a.l0 << 6;
        long a1 = a.l1 << 6;
        long a2 = a.l2 << 6;
        long a3 = a.l3 << 6;
        long a4 = a.l4 << 6;
        long b0 = b.l0;
        long b1 = b.l1;
        long b2 = b.l2;
        long b3 = b.l3;
        long b4 = b.l4;
        long h0 = Math.multiplyHigh(a0, b0 << 7);
        long w0 = a0 * b0;
        long h1 = Math.multiplyHigh(a1, b1 << 7);
        long w1 = a1 * b1;
        long h2 = Math.multiplyHigh(a2, b2 << 7);
        long w2 = a2 * b2;
        long h3 = Math.multiplyHigh(a3, b3 << 7);
        long w3 = a3 * b3;
        long h4 = Math.multiplyHigh(a4, b4 << 7);
        long w4 = a4 * b4;
        // hk, wk: the high and low parts of coefficient k; first the sums of the squares of the diagonal.
        long high0 = h0;
        long high1 = high0 + h1;
        long high2 = high1 + h2;
        long high3 = high2 + h3;
        long high4 = high3 + h4;
        long high8 = h4;
        long high7 = high8 + h3;
        long high6 = high7 + h2;
        long high5 = high6 + h1;
        long low0 = w0;
        long low1 = low0 + w1;
        long low2 = low1 + w2;
        long low3 = low2 + w3;
        long low4 = low3 + w4;
        long low8 = w4;
        long low7 = low8 + w3;
        long low6 = low7 + w2;
        long low5 = low6 + w1;
        long x;
        long y;
        x = a0 - a1;
        y = b1 - b0;
        high1 += Math.multiplyHigh(x, y << 7);
        low1 += x * y;
        x = a0 - a2;
        y = b2 - b0;
        high2 += Math.multiplyHigh(x, y << 7);
        low2 += x * y;
        x = a0 - a3;
        y = b3 - b0;
        high3 += Math.multiplyHigh(x, y << 7);
        low3 += x * y;
        x = a1 - a2;
        y = b2 - b1;
        high3 += Math.multiplyHigh(x, y << 7);
        low3 += x * y;
        x = a0 - a4;
        y = b4 - b0;
        high4 += Math.multiplyHigh(x, y << 7);
        low4 += x * y;
        x = a1 - a3;
        y = b3 - b1;
        high4 += Math.multiplyHigh(x, y << 7);
        low4 += x * y;
        x = a1 - a4;
        y = b4 - b1;
        high5 += Math.multiplyHigh(x, y << 7);
        low5 += x * y;
        x = a2 - a3;
        y = b3 - b2;
        high5 += Math.multiplyHigh(x, y << 7);
        low5 += x * y;
        x = a2 - a4;
        y = b4 - b2;
        high6 += Math.multiplyHigh(x, y << 7);
        low6 += x * y;
        x = a3 - a4;
        y = b4 - b3;
        high7 += Math.multiplyHigh(x, y << 7);
        low7 += x * y;
        long c0 = ((low0 - (high0 << 57)) >> 6);
        long c1 = ((low1 - (high1 << 57)) >> 6) + high0;
        long c2 = ((low2 - (high2 << 57)) >> 6) + high1;
        long c3 = ((low3 - (high3 << 57)) >> 6) + high2;
        long c4 = ((low4 - (high4 << 57)) >> 6) + high3;
        long c5 = ((low5 - (high5 << 57)) >> 6) + high4;
        long c6 = ((low6 - (high6 << 57)) >> 6) + high5;
        long c7 = ((low7 - (high7 << 57)) >> 6) + high6;
        long c8 = ((low8 - (high8 << 57)) >> 6) + high7;
        carry(out, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * high8);
    }

    /** out = a². */
    static void square(FieldElement out, FieldElement a) {
        long a0 = a.l0;
        long a1 = a.l1;
        long a2 = a.l2;
        long a3 = a.l3;
        long a4 = a.l4;
        long b0 = a0 << 7;
        long b1 = a1 << 7;
        long b2 = a2 << 7;
        long b3 = a3 << 7;
        long b4 = a4 << 7;
        long s0 = a0 << 6;
        long s1 = a1 << 6;
        long s2 = a2 << 6;
        long s3 = a3 << 6;
        long s4 = a4 << 6;
        long high0 = Math.multiplyHigh(s0, b0);
        long low0 = s0 * a0;
        long high1 = Math.multiplyHigh(b0, b1);
        long low1 = b0 * a1;
        long high2 = Math.multiplyHigh(b0, b2) + Math.multiplyHigh(s1, b1);
        long low2 = b0 * a2 + s1 * a1;
        long high3 = Math.multiplyHigh(b0, b3) + Math.multiplyHigh(b1, b2);
        long low3 = b0 * a3 + b1 * a2;
        long high4 = Math.multiplyHigh(b0, b4) + Math.multiplyHigh(b1, b3) + Math.multiplyHigh(s2, b2);
        long low4 = b0 * a4 + b1 * a3 + s2 * a2;
        long high5 = Math.multiplyHigh(b1, b4) + Math.multiplyHigh(b2, b3);
        long low5 = b1 * a4 + b2 * a3;
        long high6 = Math.multiplyHigh(b2, b4) + Math.multiplyHigh(s3, b3);
        long low6 = b2 * a4 + s3 * a3;
        long high7 = Math.multiplyHigh(b3, b4);
        long low7 = b3 * a4;
        long high8 = Math.multiplyHigh(s4, b4);
        long low8 = s4 * a4;
        long c0 = ((low0 - (high0 << 57)) >> 6);
        long c1 = ((low1 - (high1 << 57)) >> 6) + high0;
        long c2 = ((low2 - (high2 << 57)) >> 6) + high1;
        long c3 = ((low3 - (high3 << 57)) >> 6) + high2;
        long c4 = ((low4 - (high4 << 57)) >> 6) + high3;
        long c5 = ((low5 - (high5 << 57)) >> 6) + high4;
        long c6 = ((low6 - (high6 << 57)) >> 6) + high5;
        long c7 = ((low7 - (high7 << 57)) >> 6) + high6;
        long c8 = ((low8 - (high8 << 57)) >> 6) + high7;
        carry(out, c0 + 19 * c5, c1 + 19 * c6, c2 + 19 * c7, c3 + 19 * c8, c4 + 19 * high8);
    }

    /** Carries once, all limbs at the same time: enough, as sums and differences have room. */
    private static void carry(FieldElement out, long c0, long c1, long c2, long c3, long c4) {
        out.l0 = (c0 & FieldElement.MASK) + 19 * (c4 >> 51);
        out.l1 = (c1 & FieldElement.MASK) + (c0 >> 51);
        out.l2 = (c2 & FieldElement.MASK) + (c1 >> 51);
        out.l3 = (c3 & FieldElement.MASK) + (c2 >> 51);
        out.l4 = (c4 & FieldElement.MASK) + (c3 >> 51);
    }
}
