package org.dauys.localstack.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;

/**
 * The one origin of a local stack. Streams in both directions (archives, server-sent events), tells login alone where
 * a request comes from, and tells a refusal before sending from an outcome that nobody knows.
 */
public final class Gateway implements AutoCloseable {

    private static final int CONNECTIONS_PER_SERVICE = 512;

    private final Vertx vertx;
    private final HttpServer server;
    private final HttpClient client;
    private final Map<ServiceName, HttpProxy> proxies = new EnumMap<>(ServiceName.class);
    private final StatusPage statusPage;
    private final Optional<PortalFiles> portal;

    private Gateway(Ports ports, Path portal) {
        this.portal = PortalFiles.in(portal);
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(4 * CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30));
        for (ServiceName service : ServiceName.values()) {
            HttpProxy proxy = HttpProxy.reverseProxy(client);
            proxy.origin(ports.of(service), "127.0.0.1");
            proxy.addInterceptor(new FailureAsProblem());
            proxy.addInterceptor(new Address());
            proxies.put(service, proxy);
        }
        this.statusPage = new StatusPage(client, ports);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setIdleTimeout(120)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setMaxHeaderSize(16 * 1024)
                        .setHandle100ContinueAutomatically(true)
                        // The proxy cannot pass on an upload whose length HTTP/2 leaves open; nothing here needs it.
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(this::route);
    }

    /**
     * Starts it and returns when it listens on loopback.
     *
     * @param portal folder of the built portal; without one the status page stands at the root
     */
    public static Gateway start(Ports ports, Path portal) {
        Gateway gateway = new Gateway(ports, portal);
        try {
            gateway.server
                    .listen(ports.gateway(), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            return gateway;
        } catch (ExecutionException | TimeoutException e) {
            gateway.close();
            throw new IllegalStateException(
                    "the gateway cannot listen on port " + ports.gateway()
                            + ": something else does. Is another system running? End it, or say --port-offset N.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gateway.close();
            throw new IllegalStateException("interrupted while the gateway started", e);
        }
    }

    private void route(HttpServerRequest request) {
        String path = request.path();
        if (path == null) {
            answer(request, GatewayProblem.NOT_FOUND);
            return;
        }
        switch (path) {
            case "/status" -> statusPage.page(request, portal.isPresent());
            case "/status.css" -> statusPage.file(request, "status.css", "text/css");
            case "/status.js" -> statusPage.file(request, "status.js", "text/javascript");
            case "/status.json" -> statusPage.answer(request);
            default -> {
                if (path.startsWith("/openapi/")) {
                    ServiceName.parse(path.substring("/openapi/".length()))
                            .ifPresentOrElse(
                                    service -> statusPage.openApi(request, service),
                                    () -> answer(request, GatewayProblem.NOT_FOUND));
                } else {
                    Routes.serviceFor(path)
                            .ifPresentOrElse(
                                    service -> proxies.get(service).handle(request), () -> serve(request, path));
                }
            }
        }
    }

    /** What no service answers: the portal, or the status page in its place. */
    private void serve(HttpServerRequest request, String path) {
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!read || path.equals("/api") || path.startsWith("/api/")) {
            answer(request, GatewayProblem.NOT_FOUND);
        } else if (portal.isPresent()) {
            portal.get()
                    .at(path)
                    .ifPresentOrElse(file -> file.answer(request), () -> answer(request, GatewayProblem.NOT_FOUND));
        } else if (path.equals("/") || path.equals("/index.html")) {
            statusPage.page(request, false);
        } else {
            answer(request, GatewayProblem.NOT_FOUND);
        }
    }

    private static void answer(HttpServerRequest request, GatewayProblem problem) {
        String language = GatewayProblem.language(request.getHeader("Accept-Language"));
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", language)
                .end(problem.body(language));
    }

    @Override
    public void close() {
        client.close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the gateway does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Where secrets can be guessed at, the service learns where a request comes from, and from us alone: what a client says
     * about it is dropped everywhere.
     */
    private static final class Address implements ProxyInterceptor {

        private static final List<String> GUESSED_AT = List.of("/api/auth/", "/api/registration/kiosk/pairings");
        private static final List<String> CLAIMS = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            CLAIMS.forEach(context.request().headers()::remove);
            if (GUESSED_AT.stream().anyMatch(context.request().getURI()::startsWith)) {
                context.request()
                        .putHeader(
                                CLAIMS.get(0),
                                context.request()
                                        .proxiedRequest()
                                        .remoteAddress()
                                        .hostAddress());
            }
            return context.sendRequest();
        }
    }

    /**
     * A service that refuses the connection has received nothing: 503. One that breaks off may have put a ballot into
     * the box: {@code outcome-unknown} for anything that is not a read.
     */
    private static final class FailureAsProblem implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(failure -> Future.succeededFuture(problem(context, failure)));
        }

        private static ProxyResponse problem(ProxyContext context, Throwable failure) {
            GatewayProblem problem = problemFor(context.request().getMethod(), failure);
            String language =
                    GatewayProblem.language(context.request().headers().get("Accept-Language"));
            if (problem == GatewayProblem.UNAVAILABLE) {
                // Nobody has read the body yet; once it has been piped to the service it must not be touched again.
                context.request().release();
            }
            ProxyResponse response = context.request().response();
            response.setStatusCode(problem.status());
            response.putHeader("Content-Type", "application/problem+json");
            response.putHeader("Content-Language", language);
            if (problem == GatewayProblem.UNAVAILABLE) {
                response.putHeader("Retry-After", "2");
            }
            response.setBody(Body.body(problem.body(language)));
            return response;
        }

        private static GatewayProblem problemFor(HttpMethod method, Throwable failure) {
            if (failure instanceof ConnectException
                    || failure instanceof io.vertx.core.http.ConnectionPoolTooBusyException) {
                return GatewayProblem.UNAVAILABLE;
            }
            return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)
                    ? GatewayProblem.BAD_GATEWAY
                    : GatewayProblem.OUTCOME_UNKNOWN;
        }
    }
}
