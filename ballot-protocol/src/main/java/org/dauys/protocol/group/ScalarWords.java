package org.dauys.protocol.group;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Arithmetic modulo q on numbers of 32-bit words, least significant first, in constant time. Reduction is Barrett's
 * (Handbook of Applied Cryptography, 14.42, with b = 2^32 and k = 8).
 */
final class ScalarWords {
    static final int WORDS = 8;

    private static final long LOW = 0xffffffffL;
    private static final int[] Q = words(Scalar.ORDER, WORDS);
    private static final int[] Q9 = words(Scalar.ORDER, WORDS + 1);
    private static final int[] MU = words(BigInteger.TWO.pow(512).divide(Scalar.ORDER), WORDS + 1);

    private ScalarWords() {}

    static int[] words(BigInteger value, int length) {
        int[] result = new int[length];
        for (int i = 0; i < length; i++) {
            result[i] = value.shiftRight(32 * i).intValue();
        }
        return result;
    }

    /** a · b as a number of as many words as both have. */
    static int[] multiply(int[] a, int[] b) {
        int[] r = new int[a.length + b.length];
        for (int i = 0; i < a.length; i++) {
            long ai = a[i] & LOW;
            long carry = 0;
            for (int j = 0; j < b.length; j++) {
                carry += ai * (b[j] & LOW) + (r[i + j] & LOW);
                r[i + j] = (int) carry;
                carry >>>= 32;
            }
            r[i + b.length] = (int) carry;
        }
        return r;
    }

    /** The residue of a number of sixteen words. */
    static int[] reduce(int[] x) {
        int[] q1 = Arrays.copyOfRange(x, WORDS - 1, 2 * WORDS);
        int[] q2 = multiply(q1, MU);
        int[] q3 = Arrays.copyOfRange(q2, WORDS + 1, 2 * (WORDS + 1));
        int[] product = multiply(q3, Q);
        int[] r = Arrays.copyOf(x, WORDS + 1);
        subtract(r, product);
        subtractOrderOnce(r);
        subtractOrderOnce(r);
        return Arrays.copyOf(r, WORDS);
    }

    static int[] add(int[] a, int[] b) {
        int[] r = new int[WORDS + 1];
        long carry = 0;
        for (int i = 0; i < WORDS; i++) {
            carry += (a[i] & LOW) + (b[i] & LOW);
            r[i] = (int) carry;
            carry >>>= 32;
        }
        subtractOrderOnce(r);
        return Arrays.copyOf(r, WORDS);
    }

    /** q - a for 0 < a < q, and 0 for 0. */
    static int[] negate(int[] a) {
        int[] r = Arrays.copyOf(Q, WORDS + 1);
        subtract(r, a);
        subtractOrderOnce(r);
        return Arrays.copyOf(r, WORDS);
    }

    /** a^(q-2), the inverse of a; the exponent is a constant, so its bits may steer. */
    static int[] invert(int[] a) {
        BigInteger exponent = Scalar.ORDER.subtract(BigInteger.TWO);
        int[] r = a;
        for (int i = exponent.bitLength() - 2; i >= 0; i--) {
            r = reduce(multiply(r, r));
            if (exponent.testBit(i)) {
                r = reduce(multiply(r, a));
            }
        }
        return r;
    }

    /** Whether a number of eight words is less than q. */
    static boolean isReduced(int[] a) {
        int[] r = Arrays.copyOf(a, WORDS + 1);
        return subtract(r, Q) != 0;
    }

    /** r -= b modulo the words of r; the borrow that remains: 0 or -1. */
    private static long subtract(int[] r, int[] b) {
        long borrow = 0;
        for (int i = 0; i < r.length; i++) {
            borrow += (r[i] & LOW) - (i < b.length ? b[i] & LOW : 0);
            r[i] = (int) borrow;
            borrow >>= 32;
        }
        return borrow;
    }

    private static void subtractOrderOnce(int[] r) {
        int mask = (int) subtract(r, Q9);
        long carry = 0;
        for (int i = 0; i < r.length; i++) {
            carry += (r[i] & LOW) + (Q9[i] & mask & LOW);
            r[i] = (int) carry;
            carry >>>= 32;
        }
    }
}
