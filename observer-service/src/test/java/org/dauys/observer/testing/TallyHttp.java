package org.dauys.observer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The HTTP side of tally-service: objects and binding proofs under their paths, with the settings of the tests. */
public final class TallyHttp implements QuarkusTestResourceLifecycleManager {

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private HttpServer server;

    /** Serves these bytes under a path from now on. */
    public void serve(String path, byte[] bytes) {
        served.put(path, bytes);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "dauys.peers.tally", "http://127.0.0.1:" + server.getAddress().getPort(),
                "dauys.observer.ballot-patience", "PT1S",
                "dauys.observer.max-ballots-per-credential", "3",
                "dauys.observer.max-downloads", "4",
                "dauys.observer.incidents-per-day", "5",
                "dauys.observer.max-open-applications", "3",
                "dauys.observer.heartbeat", "PT0.5S",
                "dauys.observer.stream-backlog", "50",
                "dauys.observer.reread-interval", "PT0.1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TallyHttp.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] bytes = served.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
