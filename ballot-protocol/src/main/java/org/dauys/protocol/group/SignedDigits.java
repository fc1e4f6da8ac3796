package org.dauys.protocol.group;

/** Scalars written with signed digits, least significant first. */
final class SignedDigits {
    /** Digits of a scalar in any non-adjacent form: one more than its bits. */
    static final int NAF_LENGTH = 254;

    private SignedDigits() {}

    /** Radix 256, 32 digits from -128 to 127. Constant time. */
    static int[] radix256(Scalar scalar) {
        int[] digits = new int[32];
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            int value = ((scalar.word(i >> 2) >>> (8 * (i & 3))) & 0xff) + carry;
            carry = (value + 128) >> 8;
            digits[i] = value - (carry << 8);
        }
        return digits;
    }

    /** Radix 16, 64 digits from -8 to 7. Constant time. */
    static int[] radix16(Scalar scalar) {
        int[] digits = new int[64];
        int carry = 0;
        for (int i = 0; i < 64; i++) {
            int value = ((scalar.word(i >> 3) >>> (4 * (i & 7))) & 0xf) + carry;
            carry = (value + 8) >> 4;
            digits[i] = value - (carry << 4);
        }
        return digits;
    }

    /** Radix 2^width for a width below 32, digits of at most 2^(width-1) in absolute value. */
    static int[] radix(Scalar scalar, int width) {
        int[] digits = new int[NAF_LENGTH / width + 1];
        int carry = 0;
        for (int i = 0; i < digits.length; i++) {
            int value = bits(scalar, i * width, width) + carry;
            carry = (value + (1 << (width - 1))) >> width;
            digits[i] = value - (carry << width);
        }
        return digits;
    }

    private static int bits(Scalar scalar, int position, int width) {
        int word = position >> 5;
        long low = word < ScalarWords.WORDS ? scalar.word(word) & 0xffffffffL : 0;
        long high = word + 1 < ScalarWords.WORDS ? scalar.word(word + 1) & 0xffffffffL : 0;
        return (int) ((low | (high << 32)) >>> (position & 31)) & ((1 << width) - 1);
    }

    /** Radix 2, digits zero or odd and less than 2^(width-1) in absolute value. Time depends on the scalar. */
    static byte[] nonAdjacentForm(Scalar scalar, int width) {
        int[] words = new int[ScalarWords.WORDS + 1];
        for (int i = 0; i < ScalarWords.WORDS; i++) {
            words[i] = scalar.word(i);
        }
        return nonAdjacentForm(words, width);
    }

    /** The same of a number below 2^253 whose last word is zero. */
    static byte[] nonAdjacentForm(int[] words, int width) {
        byte[] digits = new byte[NAF_LENGTH];
        int carry = 0;
        int position = 0;
        while (position < NAF_LENGTH) {
            int word = position >> 5;
            long window =
                    (words[word] & 0xffffffffL) | (word + 1 < words.length ? (words[word + 1] & 0xffffffffL) << 32 : 0);
            int bits = (int) (window >>> (position & 31));
            if ((bits & 1) == carry) {
                position++;
                continue;
            }
            int value = (bits & ((1 << width) - 1)) + carry;
            carry = value >> (width - 1);
            digits[position] = (byte) (value - (carry << width));
            position += width;
        }
        return digits;
    }
}
