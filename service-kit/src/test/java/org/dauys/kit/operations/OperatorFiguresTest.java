package org.dauys.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.OperationsContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class OperatorFiguresTest {

    private static final String PATH = "/probe/operations";

    @Inject
    MeterRegistry metrics;

    @Test
    void onlyOperatorsOfTheWholeCountryReadThem() {
        OperationsContract.onlyOperatorsRead(PATH);
    }

    @Test
    void aRequestIsCountedByTheTemplateOfItsPathAndByItsOutcome() {
        given().get("/probe/territories/kz-akmola-secret");
        JsonPath figures = OperationsContract.aRequestShows(PATH, "service-kit");

        assertThat(figures.getLong("requests.by_status.4xx")).isPositive();
        assertThat(figures.getLong("outbox.waiting")).isNotNegative();
        assertThat(figures.prettify()).doesNotContain("kz-akmola-secret");
    }

    @Test
    void metersOfOursAreToldWithTheirTagsAndOthersAreNot() {
        metrics.counter("dauys.probe.counted", "outcome", "good").increment(3);
        metrics.timer("dauys.probe.timed").record(Duration.ofMillis(40));
        metrics.gauge("dauys.probe.unknown", Double.NaN);
        metrics.counter("other.probe").increment();

        JsonPath figures = OperationsContract.figures(PATH);

        assertThat(figure(figures, "dauys.probe.counted"))
                .containsEntry("kind", "counter")
                .containsEntry("value", 3.0f)
                .containsEntry("tags", Map.of("outcome", "good"));
        assertThat(figure(figures, "dauys.probe.timed"))
                .containsEntry("count", 1)
                .containsEntry("mean_ms", 40.0f);
        assertThat(figure(figures, "dauys.probe.unknown")).doesNotContainKey("value");
        assertThat(figures.getList("figures.name", String.class)).doesNotContain("other.probe");
    }

    @Test
    void consumersTellHowFarTheyAre() {
        await().untilAsserted(() -> assertThat(OperationsContract.figures(PATH)
                        .getList("consumers.findAll { it.running && it.lag == 0 }.name"))
                .isNotEmpty());
    }

    private static Map<String, Object> figure(JsonPath figures, String name) {
        return figures.getMap("figures.find { it.name == '" + name + "' }");
    }
}
