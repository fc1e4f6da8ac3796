package org.dauys.protocol.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** The inside of a JSON string. Lenient: the reader compares with what the writer would have made. */
final class JsonText {
    private JsonText() {}

    /** Whether every surrogate is one of a pair. */
    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    static String unescape(ByteBuffer utf8) throws CharacterCodingException {
        CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(utf8);
        StringBuilder text = new StringBuilder(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c != '\\' || i + 1 == chars.length()) {
                text.append(c);
                continue;
            }
            char escape = chars.charAt(++i);
            switch (escape) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append(codeUnit(chars, i + 1));
                    i += 4;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }

    private static char codeUnit(CharBuffer chars, int at) throws CharacterCodingException {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < chars.length() ? Character.digit(chars.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new MalformedInputException(1);
            }
            value = 16 * value + digit;
        }
        return (char) value;
    }
}
