package org.dauys.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    /** HTTP/2 has no need of Content-Length, so no body could be judged before it is read. */
    @Test
    void nobodySpeaksHttp2() throws Exception {
        HttpResponse<String> upgrade = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(tree)
                                .version(HttpClient.Version.HTTP_2)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(upgrade.version()).isEqualTo(HttpClient.Version.HTTP_1_1);

        try (Socket socket = new Socket(tree.getHost(), tree.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            // In words, which no HTTP/2 server would use.
            byte[] start = socket.getInputStream().readNBytes(5);
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/");
        }
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
