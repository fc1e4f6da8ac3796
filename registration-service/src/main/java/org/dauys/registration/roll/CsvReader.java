package org.dauys.registration.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CSV as in RFC 4180: commas, optional double quotes, records ended by LF or CRLF; strict UTF-8, a byte order mark is
 * skipped. Holds one record at a time, of at most {@value #MAX_RECORD} characters.
 */
public final class CsvReader {

    static final int MAX_RECORD = 4096;

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private int line;
    private int pushedBack = END;
    private long position;
    private boolean first;

    /** Reads a file from its beginning. */
    public CsvReader(InputStream bytes) {
        this(bytes, 0, 1);
    }

    /**
     * Goes on within a file.
     *
     * @param bytes the file from that position on
     * @param position {@link #position} after some record
     * @param line {@link #line} after the same record
     */
    public CsvReader(InputStream bytes, long position, int line) {
        this.position = position;
        this.line = line;
        this.first = position == 0;
        this.in = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** @param line on which the record starts, from 1 */
    public record CsvRecord(int line, List<String> fields) {}

    /**
     * The next record that is not an empty line.
     *
     * @throws MalformedCsvException if the bytes are not CSV
     */
    public Optional<CsvRecord> next() {
        int start = line;
        int c = read();
        while (c == '\n') {
            start = line;
            c = read();
        }
        if (c == END) {
            return Optional.empty();
        }
        pushedBack = c;
        return Optional.of(new CsvRecord(start, record()));
    }

    /** How many bytes of the file have been read with the last record, its line end included. */
    public long position() {
        return position;
    }

    /** The line on which the next record starts, if no empty line comes before it. */
    public int line() {
        return line;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int length = 0;
        while (true) {
            int c = read();
            if (++length > MAX_RECORD) {
                throw new MalformedCsvException(line);
            }
            if (c == '"' && field.length() == 0) {
                c = quoted(field);
                length += field.length();
            }
            if (c == END || c == '\n') {
                fields.add(field.toString());
                return fields;
            }
            if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) c);
            }
        }
    }

    /** Reads to the closing quote and gives what follows it: a comma or an end. */
    private int quoted(StringBuilder field) {
        while (true) {
            int c = read();
            if (c == END || field.length() > MAX_RECORD) {
                throw new MalformedCsvException(line);
            }
            if (c != '"') {
                field.append((char) c);
                continue;
            }
            int after = read();
            if (after == '"') {
                field.append('"');
            } else if (after == ',' || after == '\n' || after == END) {
                return after;
            } else {
                throw new MalformedCsvException(line);
            }
        }
    }

    /** One character; CRLF counts as LF. */
    private int read() {
        if (pushedBack != END) {
            int c = pushedBack;
            pushedBack = END;
            return c;
        }
        int c = raw();
        if (first) {
            first = false;
            c = c == BYTE_ORDER_MARK ? raw() : c;
        }
        if (c == '\r') {
            c = raw();
            if (c != '\n') {
                throw new MalformedCsvException(line);
            }
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int raw() {
        try {
            int c = in.read();
            position += c == END ? 0 : encodedLength((char) c);
            return c;
        } catch (CharacterCodingException e) {
            throw new MalformedCsvException(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive", e);
        }
    }

    /** In UTF-8; the two halves of a surrogate pair have four bytes together. */
    private static int encodedLength(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
