package org.dauys.kit.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dauys.events.json.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeerObjectsTest {

    private static final byte[] OBJECT = "the object".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = CanonicalJson.sha256(OBJECT);

    private final PeerObjects objects = new PeerObjects();
    private HttpServer peer;
    private URI base;

    @BeforeEach
    void startPeer() throws IOException {
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/object", exchange -> {
            exchange.sendResponseHeaders(200, OBJECT.length);
            exchange.getResponseBody().write(OBJECT);
            exchange.close();
        });
        peer.start();
        base = URI.create("http://127.0.0.1:" + peer.getAddress().getPort());
    }

    @AfterEach
    void stopPeer() {
        peer.stop(0);
    }

    @Test
    void givesTheBytesThatWerePromised() {
        assertThat(objects.fetch(base, "/object", HASH, OBJECT.length)).isEqualTo(OBJECT);
    }

    @Test
    void refusesOtherBytesLongerBytesNoObjectAndOtherHosts() {
        assertThatThrownBy(() -> objects.fetch(base, "/object", "00".repeat(32), 100))
                .isInstanceOf(PeerObjectException.class)
                .hasMessageContaining("other bytes");
        assertThatThrownBy(() -> objects.fetch(base, "/object", HASH, OBJECT.length - 1))
                .isInstanceOf(PeerObjectException.class)
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> objects.fetch(base, "/nothing", HASH, 100))
                .isInstanceOf(PeerObjectException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> objects.fetch(base, ".example.org/object", HASH, 100))
                .isInstanceOf(PeerObjectException.class)
                .hasMessageContaining("not a path");
    }
}
