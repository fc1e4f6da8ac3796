package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device is given is what was built, and it runs nothing else. */
@Order(6)
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIntegrityIT {

    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern CODE_LINK = Pattern.compile("<link\\b[^>]*rel=\"(?:stylesheet|modulepreload)\"[^>]*>");
    private static final Pattern INTEGRITY = Pattern.compile("(?:src|href)=\"([^\"]+)\"[^>]*integrity=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private RunningSystem system;

    @BeforeAll
    void remember(RunningSystem running) {
        system = running;
    }

    @Test
    void thePolicyOfEveryPageAllowsOurOwnFilesAndNothingElse() throws Exception {
        for (String page : pages()) {
            HttpResponse<byte[]> answer = fetch(page);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");

            assertThat(policy)
                    .as(page)
                    .contains("default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void aWorkerMayDoNoMoreThanThePageThatStartsIt() throws Exception {
        for (Map.Entry<String, JsonNode> each : files().properties()) {
            if (each.getKey().endsWith(".js")) {
                assertThat(fetch("/" + each.getKey()).headers().firstValue("Content-Security-Policy"))
                        .as(each.getKey())
                        .contains("default-src 'none'; script-src 'self'; connect-src 'self'");
            }
        }
    }

    @Test
    void everyScriptAndStyleOfAPageCarriesTheDigestOfTheServedBytes() throws Exception {
        for (String page : pages()) {
            HttpResponse<byte[]> answer = fetch(page);
            String html = new String(answer.body(), StandardCharsets.UTF_8);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            Map<String, String> digests = new HashMap<>();
            Stream.of(SCRIPT, CODE_LINK)
                    .flatMap(tags -> matches(tags, html).stream())
                    .map(MatchResult::group)
                    .filter(tag -> !tag.contains("importmap"))
                    .forEach(tag -> {
                        List<MatchResult> digest = matches(INTEGRITY, tag);
                        assertThat(digest).as("%s in %s", tag, page).hasSize(1);
                        digests.put(digest.get(0).group(1), digest.get(0).group(2));
                    });
            for (MatchResult map : matches(IMPORT_MAP, html)) {
                assertThat(policy).as(page).contains("'" + digest("SHA-256", utf8(map.group(1))) + "'");
                json.readTree(map.group(1))
                        .path("integrity")
                        .properties()
                        .forEach(each ->
                                digests.put(each.getKey(), each.getValue().asText()));
            }

            assertThat(digests).as(page).isNotEmpty();
            for (Map.Entry<String, String> each : digests.entrySet()) {
                assertThat(digest("SHA-384", fetch(each.getKey()).body()))
                        .as(each.getKey())
                        .isEqualTo(each.getValue());
            }
        }
    }

    @Test
    void thePublishedListOfFilesIsThatOfTheServedBytes() throws Exception {
        JsonNode files = files();

        assertThat(files.size()).isGreaterThan(2);
        for (Map.Entry<String, JsonNode> each : files.properties()) {
            assertThat(digest("SHA-384", fetch("/" + each.getKey()).body()))
                    .as(each.getKey())
                    .isEqualTo(each.getValue().asText());
        }
    }

    @Test
    void everyPieceOfCodeThatIsLoadedLaterIsInTheImportMap() throws Exception {
        String html = new String(fetch("/").body(), StandardCharsets.UTF_8);
        JsonNode known =
                json.readTree(matches(IMPORT_MAP, html).get(0).group(1)).path("integrity");

        files().fieldNames().forEachRemaining(file -> {
            if (file.endsWith(".js")) {
                assertThat(known.has("/" + file)).as(file).isTrue();
            }
        });
    }

    /** The first is named by the page itself, the second is loaded by the first. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-", "/assets/App-"})
    void theBrowserRefusesCodeWithOtherBytes(String changed, Browser browser) {
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.RU)) {
            visitor.context().route(url -> url.contains(changed) && url.endsWith(".js"), route -> {
                var served = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(served).setBody(served.text() + "\n//"));
            });
            visitor.page().navigate("/");

            visitor.page().waitForCondition(() -> visitor.log().problems().stream()
                    .anyMatch(problem -> problem.contains("integrity")));
            assertThat(visitor.page().locator("#app").innerHTML()).isEmpty();
        }
    }

    private List<String> pages() throws Exception {
        List<String> pages = files().properties().stream()
                .map(each -> "/" + each.getKey())
                .filter(file -> file.endsWith(".html"))
                .toList();
        assertThat(pages).contains("/index.html");
        return Stream.concat(Stream.of("/", "/vote"), pages.stream()).toList();
    }

    private JsonNode files() throws Exception {
        return json.readTree(fetch("/files.json").body());
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(system.base().resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return algorithm.toLowerCase(java.util.Locale.ROOT).replace("-", "") + "-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance(algorithm).digest(content));
    }
}
