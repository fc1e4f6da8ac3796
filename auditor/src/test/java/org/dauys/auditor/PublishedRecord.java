package org.dauys.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;

/** A server that publishes a record as observer-service does, and can be told to publish another. */
final class PublishedRecord implements AutoCloseable {

    static final String UUID = "r8ytNaWWj5tFoU";

    private static final Path VECTORS = Path.of("../ballot-protocol/src/test/resources/vectors");

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, String> handedIn = new ConcurrentHashMap<>();
    private volatile byte[] archive;

    private final String uuid;

    PublishedRecord(byte[] archive) throws IOException {
        this(archive, UUID);
    }

    /** Serves the record at the address of this election, whatever election it is of. */
    PublishedRecord(byte[] archive, String uuid) throws IOException {
        this.uuid = uuid;
        this.archive = archive;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A whole record made by the reference tool; see the README beside it. */
    static byte[] whole() {
        return vector("full.bel");
    }

    static byte[] vector(String name) {
        try {
            return Files.readAllBytes(VECTORS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path vectorFile(String name) {
        return VECTORS.resolve(name);
    }

    /** The record up to and with the n-th event (from 1) of a type. */
    static byte[] upTo(byte[] archive, EventType type, int nth) throws IOException {
        BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(archive));
        int seen = 0;
        for (Optional<ArchiveEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            if (entry.get().kind() == ArchiveEntry.Kind.EVENT
                    && Event.parse(entry.get().content()).type() == type
                    && ++seen == nth) {
                return Arrays.copyOf(archive, (int) reader.position());
            }
        }
        throw new IllegalArgumentException("no such event");
    }

    String address() {
        return origin() + "/api/elections/" + uuid;
    }

    void publish(byte[] other) {
        archive = other;
    }

    void publish(String path, String document) {
        documents.put(path, document);
    }

    /** What {@code last-event} says from now on, whatever the archive is. */
    void publishLastEvent(String document) {
        documents.put("/api/elections/" + uuid + "/last-event", document);
    }

    /** What has been posted to a path, after the token it came with. */
    Optional<String> handedIn(String path) {
        return Optional.ofNullable(handedIn.get(path));
    }

    /** The server itself. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        if (exchange.getRequestMethod().equals("POST")) {
            handedIn.put(
                    uri,
                    exchange.getRequestHeaders().getFirst("Authorization") + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(exchange, 201, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String prefix = "/api/elections/" + uuid + "/";
        if (uri.equals(prefix + "archive")) {
            archive(exchange);
        } else if (documents.containsKey(uri)) {
            send(exchange, 200, documents.get(uri).getBytes(StandardCharsets.UTF_8));
        } else if (uri.equals(prefix + "last-event")) {
            send(exchange, 200, lastEvent().getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, new byte[0]);
        }
    }

    private void archive(HttpExchange exchange) throws IOException {
        byte[] whole = archive;
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, whole);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (from >= whole.length) {
            send(exchange, 416, new byte[0]);
        } else {
            send(exchange, 206, Arrays.copyOfRange(whole, from, whole.length));
        }
    }

    private String lastEvent() throws IOException {
        BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(archive));
        Event last = null;
        for (Optional<ArchiveEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            if (entry.get().kind() == ArchiveEntry.Kind.EVENT) {
                last = Event.parse(entry.get().content());
            }
        }
        return "{\"height\":" + last.height() + ",\"hash\":\"" + last.hash().toHex() + "\",\"pos\":" + archive.length
                + "}";
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
