package org.dauys.localstack.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;

/**
 * Which services answer, and where their APIs are described. It stands at {@code /status}, and at the root while the
 * portal is not built.
 */
final class StatusPage {

    private static final String PORTAL_PLACE = "<!-- portal -->";
    private static final String PORTAL_BUILT = "People use it through <a href=\"/\">the portal</a>.";
    private static final String PORTAL_MISSING =
            "<strong>The portal was not built.</strong> That needs Node.js 20 or newer"
                    + " and npm on PATH; with them, end the system and start <code>./run</code> again."
                    + " Until then there is the public API below.";
    private static final long TIMEOUT_MILLIS = 2_000;

    private final HttpClient client;
    private final Ports ports;

    StatusPage(HttpClient client, Ports ports) {
        this.client = client;
        this.ports = ports;
    }

    /** @param portal whether there is a portal to lead to */
    void page(HttpServerRequest request, boolean portal) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'self'; style-src 'self'; script-src 'self'")
                .putHeader("Cache-Control", "no-cache")
                .end(resource("status.html").replace(PORTAL_PLACE, portal ? PORTAL_BUILT : PORTAL_MISSING));
    }

    void file(HttpServerRequest request, String name, String type) {
        request.response().putHeader("Content-Type", type + "; charset=utf-8").end(resource(name));
    }

    /** {@code {"services":[{"name","port","ready"}]}}. */
    void answer(HttpServerRequest request) {
        List<Future<JsonObject>> states =
                Arrays.stream(ServiceName.values()).map(this::state).toList();
        Future.all(states).onSuccess(all -> {
            JsonArray services = new JsonArray();
            states.forEach(state -> services.add(state.result()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(new JsonObject().put("services", services).toBuffer());
        });
    }

    void openApi(HttpServerRequest request, ServiceName service) {
        get(service, "/q/openapi?format=json")
                .compose(HttpClientResponse::body)
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body))
                .onFailure(failure -> request.response().setStatusCode(503).end());
    }

    private Future<JsonObject> state(ServiceName service) {
        return get(service, "/q/health/ready")
                .map(response -> response.statusCode() == 200)
                .otherwise(false)
                .map(ready -> new JsonObject()
                        .put("name", service.processName())
                        .put("port", ports.of(service))
                        .put("ready", ready));
    }

    private Future<HttpClientResponse> get(ServiceName service, String uri) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(ports.of(service))
                        .setURI(uri)
                        .setTimeout(TIMEOUT_MILLIS))
                .compose(request -> request.send());
    }

    private static String resource(String name) {
        try (InputStream in = StatusPage.class.getResourceAsStream("/gateway/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
