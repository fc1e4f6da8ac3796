package org.dauys.registration.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Says of every strike-off that it is in force. Credentials that begin with a digit have voted before, the others have not:
 * a rule that the test can know, which runs in another class loader.
 */
public final class TallyStandIn {

    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/tally/elections/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String credential = path.substring(path.lastIndexOf('/') + 1);
            byte[] answer = ("{\"credential\":\"" + credential + "\",\"ballots_before\":"
                            + (hasVoted(credential) ? 1 : 0) + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Whether this credential has voted before it was struck off. */
    public static boolean hasVoted(String credential) {
        return Character.isDigit(credential.charAt(0));
    }
}
