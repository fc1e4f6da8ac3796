package org.dauys.protocol.group;

import java.nio.charset.StandardCharsets;

/** Numbers of eight 32-bit words as decimal text, nine digits at a time. */
final class DecimalText {
    /** Digits that fit in one word. */
    static final int GROUP = 9;

    private static final int GROUP_VALUE = 1_000_000_000;
    private static final long LOW = 0xffffffffL;

    /** 2^256 has 78 digits. */
    private static final int MAX_LENGTH = 81;

    private DecimalText() {}

    /** words = words · 10^9 + group, modulo 2^256. */
    static void append(int[] words, int group) {
        long carry = group;
        for (int i = 0; i < words.length; i++) {
            carry += (words[i] & LOW) * GROUP_VALUE;
            words[i] = (int) carry;
            carry >>>= 32;
        }
    }

    static String of(int[] words) {
        int[] rest = words.clone();
        byte[] text = new byte[MAX_LENGTH];
        int position = MAX_LENGTH;
        while (position > 0) {
            long remainder = 0;
            for (int i = rest.length - 1; i >= 0; i--) {
                long value = (remainder << 32) | (rest[i] & LOW);
                rest[i] = (int) (value / GROUP_VALUE);
                remainder = value % GROUP_VALUE;
            }
            int group = (int) remainder;
            for (int i = 0; i < GROUP; i++) {
                text[--position] = (byte) ('0' + group % 10);
                group /= 10;
            }
        }
        int start = 0;
        while (start < MAX_LENGTH - 1 && text[start] == '0') {
            start++;
        }
        return new String(text, start, MAX_LENGTH - start, StandardCharsets.ISO_8859_1);
    }
}
