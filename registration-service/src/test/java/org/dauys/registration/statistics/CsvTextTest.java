package org.dauys.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void linesEndInCrLfAndAbsentCellsAreEmpty() {
        assertThat(CsvText.of(List.of("a", "b"), List.of(List.of(1, Optional.empty())), false))
                .isEqualTo("a,b\r\n1,\r\n");
    }

    @Test
    void separatorsQuotesAndLineBreaksAreQuoted() {
        assertThat(cell("Абай, \"шығыс\"")).isEqualTo("\"Абай, \"\"шығыс\"\"\"\r\n");
        assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"\r\n");
    }

    @Test
    void noTextIsAFormula() {
        assertThat(cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"\r\n");
        assertThat(cell("+1")).isEqualTo("'+1\r\n");
        assertThat(cell("-1")).isEqualTo("'-1\r\n");
        assertThat(cell("@SUM(A1)")).isEqualTo("'@SUM(A1)\r\n");
        assertThat(cell("\tx")).isEqualTo("'\tx\r\n");
        assertThat(cell("2-1")).isEqualTo("2-1\r\n");
    }

    @Test
    void aMarkOfUtf8StandsInFrontIfAskedFor() {
        assertThat(CsvText.of(List.of("a"), List.of(), true)).isEqualTo("\uFEFFa\r\n");
    }

    private static String cell(String text) {
        return CsvText.of(List.of(), List.of(List.of((Object) text)), false);
    }
}
