package org.dauys.registration.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.registration.roll.CsvReader.CsvRecord;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void readsPlainAndQuotedFields() {
        assertThat(fields("a,b,\r\n\"x, \"\"y\"\"\",\"\",z\n"))
                .containsExactly(List.of("a", "b", ""), List.of("x, \"y\"", "", "z"));
    }

    @Test
    void skipsAByteOrderMarkAndEmptyLines() {
        assertThat(fields("\uFEFFa\n\n\nb")).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void countsLinesAlsoInsideQuotes() {
        CsvReader reader = reader("a\n\"b\nc\"\nd\n".getBytes(StandardCharsets.UTF_8));
        List<Integer> lines = new ArrayList<>();
        for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            lines.add(next.get().line());
        }
        assertThat(lines).containsExactly(1, 2, 4);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = {'a', '\n', (byte) 0xC3, (byte) 0x28, '\n'};
        assertMalformed(bytes);
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        assertMalformed("a,\"b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertMalformed("\"a\"b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesALoneCarriageReturn() {
        assertMalformed("a\rb\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesARecordWithoutEnd() {
        assertMalformed("x".repeat(CsvReader.MAX_RECORD + 1).getBytes(StandardCharsets.UTF_8));
        assertMalformed(("\"" + "x".repeat(3 * CsvReader.MAX_RECORD)).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(byte[] bytes) {
        assertThatThrownBy(() -> all(reader(bytes))).isInstanceOf(MalformedCsvException.class);
    }

    private static List<List<String>> fields(String text) {
        return all(reader(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> all(CsvReader reader) {
        List<List<String>> all = new ArrayList<>();
        for (Optional<CsvRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            all.add(next.get().fields());
        }
        return all;
    }

    private static CsvReader reader(byte[] bytes) {
        return new CsvReader(new ByteArrayInputStream(bytes));
    }
}
