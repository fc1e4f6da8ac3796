package org.dauys.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() {
        assertThat(Csv.rows("name,\"women, share\",note\r\nA,0.5,\r\n\"B, \"\"b\"\"\",,\"two\nlines\"\r\n"))
                .containsExactly(
                        Map.of("name", "A", "women, share", "0.5", "note", ""),
                        Map.of("name", "B, \"b\"", "women, share", "", "note", "two\nlines"));
    }

    @Test
    void tableWithoutRowsIsEmpty() {
        assertThat(Csv.rows("")).isEmpty();
        assertThat(Csv.rows("name,share\r\n")).isEmpty();
    }
}
