package org.dauys.observer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=10-19,10,19", "bytes=90-,90,99", "bytes=-10,90,99", "bytes=50-500,50,99"})
    void rangesWithinTheArchive(String header, long first, long last) {
        assertThat(ByteRange.of(Optional.of(header), 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void whatIsNoSingleRangeIsAnsweredWithTheWhole(String header) {
        assertThat(ByteRange.of(Optional.of(header), 100)).isEmpty();
    }

    @Test
    void aRangeBehindTheEndCannotBeSatisfied() {
        assertThat(ByteRange.of(Optional.of("bytes=100-"), 100).map(ByteRange::isSatisfiable))
                .contains(false);
    }
}
