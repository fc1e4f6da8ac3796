package org.dauys.protocol.json;

import static org.dauys.protocol.json.MalformedMessageException.Kind.INVALID_ELEMENT;
import static org.dauys.protocol.json.MalformedMessageException.Kind.INVALID_SCALAR;
import static org.dauys.protocol.json.MalformedMessageException.Kind.NOT_CANONICAL;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.InvalidEncodingException;
import org.dauys.protocol.group.Scalar;

/**
 * Reads the output of {@link CanonicalWriter} and nothing else. The caller states the bytes it expects, in the order of
 * the specification, so that white space, unknown, repeated or reordered fields, leading zeros and other spellings of a
 * string cannot pass: what parses here re-serialises to the same bytes. There is no recursion and no look-back, so
 * depth is that of the message type and work is linear.
 */
public final class CanonicalReader {
    private static final int MAX_SCALAR_DIGITS = 76;

    private final byte[] in;
    private int at;

    /**
     * @param maxLength bytes beyond which the message is refused unread
     * @throws MalformedMessageException if it is longer
     */
    public CanonicalReader(byte[] message, int maxLength) {
        if (message.length > maxLength) {
            throw new MalformedMessageException(NOT_CANONICAL, "longer than " + maxLength + " bytes");
        }
        this.in = message;
    }

    /** Requires exactly these ASCII characters next. */
    public void expect(String literal) {
        if (!accept(literal)) {
            throw malformed("expected " + literal);
        }
    }

    /** Consumes these ASCII characters if they come next. */
    public boolean accept(String literal) {
        int length = literal.length();
        if (in.length - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in[at + i] != literal.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    /** Requires that nothing is left. */
    public void end() {
        if (at != in.length) {
            throw malformed("bytes after the end");
        }
    }

    /** How many bytes have been read. */
    public int position() {
        return at;
    }

    /** A JSON array of at most {@code max} items. */
    public <T> List<T> array(int max, Supplier<T> item) {
        expect("[");
        List<T> items = new ArrayList<>();
        if (accept("]")) {
            return items;
        }
        do {
            if (items.size() == max) {
                throw malformed("more than " + max + " items");
            }
            items.add(item.get());
        } while (accept(","));
        expect("]");
        return items;
    }

    /** A small integer without sign and leading zeros, at most {@code max}. */
    public int integer(int max) {
        return (int) longInteger(max);
    }

    /** As {@link #integer}, for numbers beyond 2^31. */
    public long longInteger(long max) {
        int start = at;
        long value = 0;
        while (at < in.length && isDigit(in[at]) && at - start < 19) {
            value = value * 10 + (in[at++] - '0');
        }
        if (at == start || at - start > 1 && in[start] == '0' || value < 0 || value > max) {
            throw malformed("expected an integer of at most " + max);
        }
        return value;
    }

    /** A scalar: a quoted decimal number below the group order. */
    public Scalar scalar() {
        expect("\"");
        int start = at;
        while (at < in.length && isDigit(in[at]) && at - start <= MAX_SCALAR_DIGITS) {
            at++;
        }
        String digits = new String(in, start, at - start, StandardCharsets.ISO_8859_1);
        expect("\"");
        try {
            return Scalar.parse(digits);
        } catch (InvalidEncodingException e) {
            throw new MalformedMessageException(INVALID_SCALAR, "byte " + start + ": " + e.getMessage());
        }
    }

    /** A group element of the prime-order subgroup; the identity is refused. */
    public GroupElement element() {
        GroupElement element = elementOrIdentity();
        if (element.isIdentity()) {
            throw new MalformedMessageException(INVALID_ELEMENT, "byte " + at + ": the identity");
        }
        return element;
    }

    /** A group element of the prime-order subgroup, the identity included. */
    public GroupElement elementOrIdentity() {
        String hex = hex64();
        try {
            return GroupElement.decode(hex);
        } catch (InvalidEncodingException e) {
            throw new MalformedMessageException(INVALID_ELEMENT, "byte " + at + ": " + e.getMessage());
        }
    }

    /** 64 quoted lowercase hexadecimal digits. */
    public String hex64() {
        expect("\"");
        if (in.length - at < Sha256.HEX_LENGTH) {
            throw malformed("expected 64 hexadecimal digits");
        }
        String hex = new String(in, at, Sha256.HEX_LENGTH, StandardCharsets.ISO_8859_1);
        if (!Sha256.isLowercaseHex(hex)) {
            throw malformed("expected 64 lowercase hexadecimal digits");
        }
        at += Sha256.HEX_LENGTH;
        expect("\"");
        return hex;
    }

    /** A quoted hexadecimal digest. */
    public Sha256 digest() {
        return Sha256.parseHex(hex64());
    }

    /** A quoted digest in unpadded Base64. */
    public Sha256 base64Digest() {
        int start = at;
        String text = plain(43);
        try {
            return Sha256.parseBase64(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(NOT_CANONICAL, "byte " + start + ": " + e.getMessage());
        }
    }

    /** A quoted ASCII text of at most {@code max} characters without escapes. */
    public String plain(int max) {
        expect("\"");
        int start = at;
        while (at < in.length && in[at] != '"') {
            if (in[at] < 0x20 || in[at] >= 0x7f || in[at] == '\\' || at - start == max) {
                throw malformed("expected at most " + max + " plain characters");
            }
            at++;
        }
        String text = new String(in, start, at - start, StandardCharsets.US_ASCII);
        expect("\"");
        return text;
    }

    /** A JSON string of any text in its one spelling: valid UTF-8, and only the escapes that the writer makes. */
    public String string() {
        int start = at;
        expect("\"");
        while (at < in.length && in[at] != '"') {
            at += in[at] == '\\' ? 2 : 1;
        }
        if (at >= in.length) {
            throw malformed("a string without an end");
        }
        String text = unescaped(start + 1, at);
        at++;
        if (!JsonText.isWellFormed(text)) {
            throw malformed("a string with half a character");
        }
        byte[] again = new CanonicalWriter(at - start).string(text).toBytes();
        if (!Arrays.equals(again, 0, again.length, in, start, at)) {
            throw malformed("a string in another spelling");
        }
        return text;
    }

    private String unescaped(int from, int to) {
        try {
            return JsonText.unescape(ByteBuffer.wrap(in, from, to - from));
        } catch (CharacterCodingException e) {
            throw malformed("a string that is not UTF-8, or with a broken escape");
        }
    }

    private MalformedMessageException malformed(String what) {
        return new MalformedMessageException(NOT_CANONICAL, "byte " + at + ": " + what);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
