package org.dauys.protocol.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/**
 * Writes compact JSON (§4.1). Literal parts (braces, field names) are given verbatim by the message types, so that a
 * message reads here as it stands in the record.
 */
public final class CanonicalWriter {
    private final StringBuilder out;

    public CanonicalWriter() {
        this(256);
    }

    /** @param expectedLength a hint, in characters */
    public CanonicalWriter(int expectedLength) {
        this.out = new StringBuilder(expectedLength);
    }

    /** Appends these characters as they are. */
    public CanonicalWriter raw(String literal) {
        out.append(literal);
        return this;
    }

    /**
     * Appends a JSON string. Control characters, DEL, quote and backslash are escaped, nothing else.
     *
     * @throws IllegalArgumentException if a surrogate stands alone: there are no bytes for it, only a replacement that
     *     would change what is hashed
     */
    public CanonicalWriter string(String value) {
        if (!JsonText.isWellFormed(value)) {
            throw new IllegalArgumentException("a text with half a character");
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
        return this;
    }

    /** Appends a small integer. */
    public CanonicalWriter integer(long value) {
        out.append(value);
        return this;
    }

    /** Appends a scalar: a decimal number in quotes. */
    public CanonicalWriter scalar(Scalar value) {
        out.append('"').append(value.toDecimal()).append('"');
        return this;
    }

    /** Appends a group element: its hexadecimal form in quotes. */
    public CanonicalWriter element(GroupElement value) {
        return quoted(value.encode());
    }

    /** Appends text that is known to need no escaping, in quotes. */
    public CanonicalWriter quoted(String plain) {
        out.append('"').append(plain).append('"');
        return this;
    }

    /** Appends a JSON array. */
    public <T> CanonicalWriter array(List<T> items, Consumer<T> item) {
        out.append('[');
        boolean first = true;
        for (T each : items) {
            if (!first) {
                out.append(',');
            }
            first = false;
            item.accept(each);
        }
        out.append(']');
        return this;
    }

    /** UTF-8 bytes of all that was written. */
    public byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
