package org.dauys.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class HostileBodiesTest {

    @TestHTTPResource("/probe/tree")
    URI tree;

    @Test
    void bodyOfUnstatedLengthIsRefused() throws Exception {
        HttpResponse<String> answer =
                post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("https://dauys.org/problems/length-required");
    }

    @Test
    void depthBombIsRefused() throws Exception {
        HttpResponse<String> answer =
                post(HttpRequest.BodyPublishers.ofString("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("https://dauys.org/problems/malformed-json");
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tree)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
