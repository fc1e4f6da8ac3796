package org.dauys.protocol.group;

/**
 * A mutable element of the field of 2^255 - 19: five signed limbs of radix 2^51, not fully reduced. All operations take
 * the same time for all values, except where a name says otherwise.
 *
 * <p>Bounds: a product leaves limbs between -2^17 and 2^51 + 2^17; sums and differences are not carried, so up to four
 * such values may be added or subtracted before the next product (limbs of the two factors together below 2^107).
 */
final class FieldElement {
    static final long MASK = (1L << 51) - 1;

    long l0;
    long l1;
    long l2;
    long l3;
    long l4;

    FieldElement() {}

    static FieldElement of(long small) {
        FieldElement result = new FieldElement();
        result.l0 = small;
        return result;
    }

    /** The number whose 64-bit words are given, least significant first; the topmost bit is ignored. */
    static FieldElement ofWords(long w0, long w1, long w2, long w3) {
        FieldElement r = new FieldElement();
        r.l0 = w0 & MASK;
        r.l1 = ((w0 >>> 51) | (w1 << 13)) & MASK;
        r.l2 = ((w1 >>> 38) | (w2 << 26)) & MASK;
        r.l3 = ((w2 >>> 25) | (w3 << 39)) & MASK;
        r.l4 = (w3 >>> 12) & MASK;
        return r;
    }

    void set(FieldElement a) {
        l0 = a.l0;
        l1 = a.l1;
        l2 = a.l2;
        l3 = a.l3;
        l4 = a.l4;
    }

    void set(long small) {
        l0 = small;
        l1 = 0;
        l2 = 0;
        l3 = 0;
        l4 = 0;
    }

    /** Reads five limbs as {@link #store} wrote them. */
    void load(long[] from, int offset) {
        l0 = from[offset];
        l1 = from[offset + 1];
        l2 = from[offset + 2];
        l3 = from[offset + 3];
        l4 = from[offset + 4];
    }

    void store(long[] to, int offset) {
        to[offset] = l0;
        to[offset + 1] = l1;
        to[offset + 2] = l2;
        to[offset + 3] = l3;
        to[offset + 4] = l4;
    }

    /**
     * Loads the element at {@code offset + (index - 1) * stride} for an index from 1 to 8, and a small number for 0. Reads
     * all eight elements, whatever the index.
     */
    void loadSelected(long[] from, int offset, int stride, int index, long ifZero) {
        long m1 = equalMask(index, 1);
        long m2 = equalMask(index, 2);
        long m3 = equalMask(index, 3);
        long m4 = equalMask(index, 4);
        long m5 = equalMask(index, 5);
        long m6 = equalMask(index, 6);
        long m7 = equalMask(index, 7);
        long m8 = equalMask(index, 8);
        l0 = pick(from, offset, stride, m1, m2, m3, m4, m5, m6, m7, m8) | (equalMask(index, 0) & ifZero);
        l1 = pick(from, offset + 1, stride, m1, m2, m3, m4, m5, m6, m7, m8);
        l2 = pick(from, offset + 2, stride, m1, m2, m3, m4, m5, m6, m7, m8);
        l3 = pick(from, offset + 3, stride, m1, m2, m3, m4, m5, m6, m7, m8);
        l4 = pick(from, offset + 4, stride, m1, m2, m3, m4, m5, m6, m7, m8);
    }

    private static long pick(
            long[] from, int at, int stride, long m1, long m2, long m3, long m4, long m5, long m6, long m7, long m8) {
        return (from[at] & m1)
                | (from[at + stride] & m2)
                | (from[at + 2 * stride] & m3)
                | (from[at + 3 * stride] & m4)
                | (from[at + 4 * stride] & m5)
                | (from[at + 5 * stride] & m6)
                | (from[at + 6 * stride] & m7)
                | (from[at + 7 * stride] & m8);
    }

    /** All ones if two small non-negative numbers are equal, else zero. */
    private static long equalMask(int a, int b) {
        return ((a ^ b) - 1L) >> 63;
    }

    /** Becomes the other where the mask is all ones, and stays where it is zero. */
    void setMasked(FieldElement other, long mask) {
        l0 ^= mask & (l0 ^ other.l0);
        l1 ^= mask & (l1 ^ other.l1);
        l2 ^= mask & (l2 ^ other.l2);
        l3 ^= mask & (l3 ^ other.l3);
        l4 ^= mask & (l4 ^ other.l4);
    }

    /** Exchanges two elements where the mask is all ones, and not where it is zero. */
    static void swapMasked(FieldElement a, FieldElement b, long mask) {
        long d0 = mask & (a.l0 ^ b.l0);
        long d1 = mask & (a.l1 ^ b.l1);
        long d2 = mask & (a.l2 ^ b.l2);
        long d3 = mask & (a.l3 ^ b.l3);
        long d4 = mask & (a.l4 ^ b.l4);
        a.l0 ^= d0;
        a.l1 ^= d1;
        a.l2 ^= d2;
        a.l3 ^= d3;
        a.l4 ^= d4;
        b.l0 ^= d0;
        b.l1 ^= d1;
        b.l2 ^= d2;
        b.l3 ^= d3;
        b.l4 ^= d4;
    }

    /** Negates this where the mask is all ones, and not where it is zero. */
    void negateMasked(long mask) {
        l0 = (l0 ^ mask) - mask;
        l1 = (l1 ^ mask) - mask;
        l2 = (l2 ^ mask) - mask;
        l3 = (l3 ^ mask) - mask;
        l4 = (l4 ^ mask) - mask;
    }

    void setSum(FieldElement a, FieldElement b) {
        l0 = a.l0 + b.l0;
        l1 = a.l1 + b.l1;
        l2 = a.l2 + b.l2;
        l3 = a.l3 + b.l3;
        l4 = a.l4 + b.l4;
    }

    void setDifference(FieldElement a, FieldElement b) {
        l0 = a.l0 - b.l0;
        l1 = a.l1 - b.l1;
        l2 = a.l2 - b.l2;
        l3 = a.l3 - b.l3;
        l4 = a.l4 - b.l4;
    }

    void setNegative(FieldElement a) {
        l0 = -a.l0;
        l1 = -a.l1;
        l2 = -a.l2;
        l3 = -a.l3;
        l4 = -a.l4;
    }

    /** Sets this to a · b. */
    void setProduct(FieldElement a, FieldElement b) {
        FieldProduct.multiply(this, a, b);
    }

    /** Sets this to a². */
    void setSquare(FieldElement a) {
        FieldProduct.square(this, a);
    }

    /** Sets this to a^(2^n). */
    void setSquares(FieldElement a, int n) {
        setSquare(a);
        for (int i = 1; i < n; i++) {
            setSquare(this);
        }
    }

    /** The least non-negative representative as four 64-bit words, least significant first. */
    long[] toWords() {
        long c0 = l0;
        long c1 = l1;
        long c2 = l2;
        long c3 = l3;
        long c4 = l4;
        for (int pass = 0; pass < 3; pass++) {
            c1 += c0 >> 51;
            c0 &= MASK;
            c2 += c1 >> 51;
            c1 &= MASK;
            c3 += c2 >> 51;
            c2 &= MASK;
            c4 += c3 >> 51;
            c3 &= MASK;
            c0 += 19 * (c4 >> 51);
            c4 &= MASK;
        }
        // Now 0 <= c < 2^255: subtract p once if c + 19 reaches 2^255.
        long q = (c0 + 19) >> 51;
        q = (c1 + q) >> 51;
        q = (c2 + q) >> 51;
        q = (c3 + q) >> 51;
        q = (c4 + q) >> 51;
        c0 += 19 * q;
        c1 += c0 >> 51;
        c0 &= MASK;
        c2 += c1 >> 51;
        c1 &= MASK;
        c3 += c2 >> 51;
        c2 &= MASK;
        c4 += c3 >> 51;
        c3 &= MASK;
        c4 &= MASK;
        return new long[] {c0 | (c1 << 51), (c1 >>> 13) | (c2 << 38), (c2 >>> 26) | (c3 << 25), (c3 >>> 39) | (c4 << 12)
        };
    }

    boolean isZero() {
        long[] w = toWords();
        return (w[0] | w[1] | w[2] | w[3]) == 0;
    }

    /** The sign bit of RFC 8032: the lowest bit of the least non-negative representative. */
    int sign() {
        return (int) toWords()[0] & 1;
    }

    /** Whether the limbs are those of {@link #set(long) set(1)}: the Z of points just read. Says nothing if they are not. */
    boolean isPlainOne() {
        return l0 == 1 && (l1 | l2 | l3 | l4) == 0;
    }

    boolean sameAs(FieldElement other) {
        FieldElement difference = new FieldElement();
        difference.setDifference(this, other);
        return difference.isZero();
    }
}
