package org.dauys.protocol.group;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * An integer modulo q, the order of the group: q = 2^252 + 27742317777372353535851937790883648493 (§5.2.1). Immutable.
 *
 * <p>A scalar may be a secret (a private key, encryption randomness), so {@link #toString()} tells nothing of the
 * value; use {@link #toDecimal()} to write it out.
 */
public final class Scalar {
    /** q as a number. */
    public static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    public static final Scalar ZERO = of(BigInteger.ZERO);
    public static final Scalar ONE = of(BigInteger.ONE);

    private static final int BYTES = 32;
    private static final int RANDOM_BYTES = 64;
    private static final int MAX_DIGITS = 76;

    private final int[] words;

    private Scalar(int[] words) {
        this.words = words;
    }

    /** The residue of a small integer; a negative one is taken modulo q. */
    public static Scalar of(long value) {
        long sign = value >> 63;
        long magnitude = (value ^ sign) - sign;
        int[] words = new int[ScalarWords.WORDS];
        words[0] = (int) magnitude;
        words[1] = (int) (magnitude >>> 32);
        Scalar absolute = new Scalar(words);
        return select(absolute, absolute.negate(), (int) (value >>> 63));
    }

    /**
     * A reduced integer as a scalar.
     *
     * @throws IllegalArgumentException unless 0 &le; value &lt; q
     */
    public static Scalar of(BigInteger value) {
        if (value.signum() < 0 || value.compareTo(ORDER) >= 0) {
            throw new IllegalArgumentException("a scalar is at least 0 and less than the group order");
        }
        return new Scalar(ScalarWords.words(value, ScalarWords.WORDS));
    }

    /** The residue modulo q of any integer. */
    public static Scalar reduce(BigInteger value) {
        return of(value.mod(ORDER));
    }

    /** The residue modulo q of an unsigned big-endian number of any length, such as a hash. */
    public static Scalar reduce(byte[] bigEndian) {
        int[] words = new int[2 * ScalarWords.WORDS];
        int head = bigEndian.length % BYTES;
        putBigEndian(words, bigEndian, 0, head);
        for (int from = head; from < bigEndian.length; from += BYTES) {
            int[] high = ScalarWords.reduce(words);
            words = new int[2 * ScalarWords.WORDS];
            System.arraycopy(high, 0, words, ScalarWords.WORDS, ScalarWords.WORDS);
            putBigEndian(words, bigEndian, from, from + BYTES);
        }
        return new Scalar(ScalarWords.reduce(words));
    }

    private static void putBigEndian(int[] words, byte[] bytes, int from, int to) {
        for (int i = to - 1, bit = 0; i >= from; i--, bit += 8) {
            words[bit >> 5] |= (bytes[i] & 0xff) << (bit & 31);
        }
    }

    /**
     * Reads a canonical decimal number: digits only, no sign, no leading zeros, less than q.
     *
     * @throws InvalidEncodingException for anything else
     */
    public static Scalar parse(String decimal) {
        int length = decimal.length();
        if (length == 0 || length > MAX_DIGITS || (length > 1 && decimal.charAt(0) == '0')) {
            throw new InvalidEncodingException("not a canonical decimal scalar");
        }
        int[] words = new int[ScalarWords.WORDS];
        for (int from = 0, to = (length - 1) % DecimalText.GROUP + 1;
                from < length;
                from = to, to += DecimalText.GROUP) {
            int group = 0;
            for (int i = from; i < to; i++) {
                int digit = decimal.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    throw new InvalidEncodingException("not a canonical decimal scalar");
                }
                group = 10 * group + digit;
            }
            DecimalText.append(words, group);
        }
        if (!ScalarWords.isReduced(words)) {
            throw new InvalidEncodingException("a scalar is less than the group order");
        }
        return new Scalar(words);
    }

    /** A uniformly distributed scalar (512 random bits reduced, bias below 2^-250). */
    public static Scalar random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return reduce(bytes);
    }

    public Scalar plus(Scalar other) {
        return new Scalar(ScalarWords.add(words, other.words));
    }

    public Scalar minus(Scalar other) {
        return plus(other.negate());
    }

    public Scalar times(Scalar other) {
        return new Scalar(ScalarWords.reduce(ScalarWords.multiply(words, other.words)));
    }

    public Scalar negate() {
        return new Scalar(ScalarWords.negate(words));
    }

    /**
     * The multiplicative inverse.
     *
     * @throws ArithmeticException for zero
     */
    public Scalar invert() {
        if (isZero()) {
            throw new ArithmeticException("zero has no inverse");
        }
        return new Scalar(ScalarWords.invert(words));
    }

    /** The second if the bit is 1, the first if it is 0, in time and memory accesses that do not depend on the bit. */
    public static Scalar select(Scalar ifZero, Scalar ifOne, int bit) {
        int mask = -(bit & 1);
        int[] words = new int[ScalarWords.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = ifZero.words[i] ^ (mask & (ifZero.words[i] ^ ifOne.words[i]));
        }
        return new Scalar(words);
    }

    public boolean isZero() {
        int bits = 0;
        for (int word : words) {
            bits |= word;
        }
        return bits == 0;
    }

    /** The canonical decimal form, as in JSON strings and hash inputs. Reveals the value. */
    public String toDecimal() {
        return DecimalText.of(words);
    }

    /** The least non-negative residue. Reveals the value. */
    public BigInteger toBigInteger() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[BYTES - 1 - i] = (byte) (words[i >> 2] >>> (8 * (i & 3)));
        }
        return new BigInteger(1, bytes);
    }

    /** 32 bits of the value, the least significant for index 0. */
    int word(int index) {
        return words[index];
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Scalar scalar)) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < ScalarWords.WORDS; i++) {
            difference |= words[i] ^ scalar.words[i];
        }
        return difference == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Deliberately without the value. */
    @Override
    public String toString() {
        return "Scalar[hidden]";
    }
}
