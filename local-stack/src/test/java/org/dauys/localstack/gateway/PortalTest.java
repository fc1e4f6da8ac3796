package org.dauys.localstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.dauys.localstack.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'";
    private static final String SCRIPT = "console.log('vote');".repeat(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private Ports ports;
    private Gateway gateway;

    @BeforeEach
    void startGateway(@TempDir Path folder) throws IOException {
        Path dist = folder.resolve("dist");
        write(folder.resolve("secret.txt"), "outside");
        write(dist.resolve("index.html"), "<!doctype html><title>the app</title>" + " ".repeat(300));
        write(dist.resolve("check.html"), "<!doctype html><title>the check</title>");
        write(dist.resolve("assets/index-abc.js"), SCRIPT);
        write(dist.resolve("icon-192.png"), "\u0001\u0002\u0003");
        write(dist.resolve("manifest.webmanifest"), "{}");
        write(dist.resolve("sw.js"), "self;");
        write(dist.resolve("files.json"), "{}");
        write(
                dist.resolve("headers.json"),
                "{\"pages\":{\"Content-Security-Policy\":\"" + POLICY
                        + "\"},\"files\":{\"X-Content-Type-Options\":\"nosniff\"}}");
        ports = new Ports(FreeOffset.find());
        gateway = Gateway.start(ports, dist);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/vote", "/vote/5TbcPpGxGs3Zh2", "/work/cases/", "/v1.2/page", "/vote?to=a.b"
            })
    void theAppAnswersAtEveryAddressThatLooksLikeAPage(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the app");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void anotherPageOfTheBuildIsServedWithTheHeadersOfPages() throws Exception {
        HttpResponse<String> answer = get("/check.html");

        assertThat(answer.body()).contains("the check");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(POLICY);
    }

    @Test
    void filesHaveTheirTypesAndThoseNamedAfterTheirContentAreKeptForAYear() throws Exception {
        HttpResponse<String> script = get("/assets/index-abc.js");
        HttpResponse<String> manifest = get("/manifest.webmanifest");

        assertThat(script.body()).isEqualTo(SCRIPT);
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(header(script, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(script, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(script, "Content-Security-Policy")).isEmpty();
        assertThat(header(manifest, "Content-Type")).isEqualTo("application/manifest+json");
        assertThat(header(manifest, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/icon-192.png"), "Content-Type")).isEqualTo("image/png");
        assertThat(header(get("/sw.js"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/files.json").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsCompressibleComesCompressedToThoseWhoTakeIt() throws Exception {
        HttpResponse<byte[]> zipped = bytes("/assets/index-abc.js", "Accept-Encoding", "br, gzip;q=0.8");
        HttpResponse<byte[]> refused = bytes("/assets/index-abc.js", "Accept-Encoding", "gzip;q=0, br");
        HttpResponse<byte[]> picture = bytes("/icon-192.png", "Accept-Encoding", "gzip");

        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(zipped.body().length).isLessThan(SCRIPT.length());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(SCRIPT.getBytes(StandardCharsets.UTF_8));
        assertThat(header(refused, "Content-Encoding")).isEmpty();
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
        assertThat(header(picture, "Content-Encoding")).isEmpty();
    }

    @Test
    void whoHasTheSameBytesIsToldSoInEitherEncoding() throws Exception {
        String plain = header(get("/vote"), "ETag");
        String zipped = header(bytes("/vote", "Accept-Encoding", "gzip"), "ETag");
        HttpResponse<byte[]> unchanged = bytes("/vote", "If-None-Match", "\"old\", W/" + plain);

        assertThat(plain).isNotEqualTo(zipped);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(plain);
        assertThat(header(unchanged, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(bytes("/vote", "If-None-Match", zipped).statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsTheLengthWithoutTheBody() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/assets/index-abc.js"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(SCRIPT.length()));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/headers.json",
                "/assets/missing.js",
                "/api",
                "/api/nothing",
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt"
            })
    void whatIsNeitherFileNorPageIsAProblem(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("outside");
    }

    @Test
    void nothingCanBePostedToAPage() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/vote"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void besideThePortalThereIsTheStateOfTheServices() throws Exception {
        assertThat(get("/status").body()).contains("/status.js").contains("<a href=\"/\">the portal</a>");
        assertThat(get("/status.json").body()).contains("\"name\":\"tally-service\"");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.gateway() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String name, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header(name, value).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
