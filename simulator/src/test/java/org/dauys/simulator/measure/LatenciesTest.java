package org.dauys.simulator.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void theQuantileIsTheSmallestTimeWithinWhichTheShareOfAnswersCame() {
        List<Long> nanos = LongStream.rangeClosed(1, 200)
                .map(i -> (201 - i) * 1_000_000)
                .boxed()
                .toList();
        Latencies latencies = Latencies.of(nanos);

        assertThat(latencies.quantile(0.5)).isEqualTo(100);
        assertThat(latencies.quantile(0.99)).isEqualTo(198);
        assertThat(latencies.quantile(1)).isEqualTo(200);
        assertThat(latencies.quantile(0)).isEqualTo(1);
    }

    @Test
    void oneAnswerIsEveryQuantile() {
        assertThat(Latencies.of(List.of(5_000_000L)).quantile(0.01)).isEqualTo(5);
    }
}
