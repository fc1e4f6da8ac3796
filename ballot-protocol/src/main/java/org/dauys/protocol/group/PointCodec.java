package org.dauys.protocol.group;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The encoding of §5.2.1: y with the lowest bit of x as bit 255, as 64 lowercase hexadecimal digits, most significant
 * first. Says nothing of the subgroup.
 */
final class PointCodec {
    static final int LENGTH = 64;

    private static final int DIGITS_PER_WORD = 16;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();

    private PointCodec() {}

    /**
     * Sets the point to the one encoded, with Z = 1.
     *
     * @throws InvalidEncodingException if it is not the canonical encoding of a point of the curve
     */
    static void decode(byte[] ascii, int offset, CurvePoint point) {
        long w3 = word(ascii, offset);
        long w2 = word(ascii, offset + DIGITS_PER_WORD);
        long w1 = word(ascii, offset + 2 * DIGITS_PER_WORD);
        long w0 = word(ascii, offset + 3 * DIGITS_PER_WORD);
        int sign = (int) (w3 >>> 63);
        if ((w3 & Long.MAX_VALUE) == Long.MAX_VALUE && (w2 & w1) == -1L && Long.compareUnsigned(w0, -19L) >= 0) {
            throw new InvalidEncodingException("the coordinate of a group element is less than p");
        }
        FieldElement one = FieldElement.of(1);
        FieldElement y = FieldElement.ofWords(w0, w1, w2, w3);
        FieldElement u = new FieldElement();
        FieldElement v = new FieldElement();
        u.setSquare(y);
        v.setProduct(u, CurveConstants.D);
        u.setDifference(u, one);
        v.setSum(v, one);
        FieldRoot root = FieldRoot.ofRatio(u, v);
        if (!root.isSquare()) {
            throw new InvalidEncodingException("not a point of the curve");
        }
        FieldElement x = root.root();
        int signOfRoot = x.sign();
        if (sign == 1 && x.isZero()) {
            throw new InvalidEncodingException("zero has no sign in a group element");
        }
        if (signOfRoot != sign) {
            x.setNegative(x);
        }
        point.x.set(x);
        point.y.set(y);
        point.z.set(1);
        point.t.setProduct(x, y);
    }

    /** Writes the encoding of a point, given the inverse of its Z. */
    static void encode(CurvePoint point, FieldElement inverseOfZ, byte[] ascii, int offset) {
        FieldElement coordinate = new FieldElement();
        coordinate.setProduct(point.x, inverseOfZ);
        long sign = coordinate.sign();
        coordinate.setProduct(point.y, inverseOfZ);
        long[] w = coordinate.toWords();
        w[3] |= sign << 63;
        for (int i = 0; i < LENGTH; i++) {
            ascii[offset + i] = DIGITS[(int) (w[3 - (i >> 4)] >>> (60 - 4 * (i & 15))) & 0xf];
        }
    }

    private static long word(byte[] ascii, int offset) {
        long word = 0;
        int invalid = 0;
        for (int i = 0; i < DIGITS_PER_WORD; i++) {
            int value = VALUES[ascii[offset + i] & 0xff];
            invalid |= value;
            word = (word << 4) | (value & 0xf);
        }
        if (invalid < 0) {
            throw new InvalidEncodingException("a group element has 64 lowercase hexadecimal digits");
        }
        return word;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length; i++) {
            values[DIGITS[i]] = (byte) i;
        }
        return values;
    }
}
