package org.dauys.voting.testing;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dauys.kit.testing.TestTokens;

/**
 * A web server where registration-service would be: with the credential lists that tests put into it, and with the public
 * keys of tokens, which the service reads anew as often as it does of registration-service.
 */
public final class RegistrationPeer implements QuarkusTestResourceLifecycleManager {

    /** Where the public keys are. */
    public static final String KEYS = "/.well-known/jwks.json";

    // The resource and the tests may live in different class loaders: they share a folder.
    private static final String FOLDER = "dauys.test.credential-lists";

    private HttpServer server;

    /** Serves these bytes under this path from now on. */
    public static void serve(String path, byte[] list) {
        try {
            Files.write(file(path), list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers requests for this path only after {@link #release}. */
    public static void hold(String path) {
        serve(path + ".held", new byte[0]);
    }

    /** Goes on answering. */
    public static void release(String path) {
        file(path + ".held").toFile().delete();
    }

    private static Path file(String path) {
        return Path.of(System.getProperty(FOLDER)).resolve(path.replace('/', '_'));
    }

    /** After those that name a file of keys. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(FOLDER, Files.createTempDirectory("dauys-lists").toString());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", RegistrationPeer::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        serve(KEYS, TestTokens.jwks(Map.of()));
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("dauys.peers.registration", address, "mp.jwt.verify.publickey.location", address + KEYS);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        await().until(() -> Files.notExists(file(path + ".held")));
        Path list = file(path);
        if (Files.exists(list)) {
            if (path.equals(KEYS)) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=1");
            }
            exchange.sendResponseHeaders(200, Files.size(list));
            Files.copy(list, exchange.getResponseBody());
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty(FOLDER)))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
