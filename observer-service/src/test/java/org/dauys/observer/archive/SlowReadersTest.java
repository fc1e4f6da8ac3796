package org.dauys.observer.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As many readers as there are places for downloads, none of which reads. */
@QuarkusTest
class SlowReadersTest extends ObserverTest {

    private static final int PLACES = 4;
    private static final int MEGABYTE = 1 << 20;
    /** More than the buffers of two sockets hold. */
    private static final int ENTRIES = 24;

    @TestHTTPResource
    URL service;

    @Inject
    Sql sql;

    private final List<Socket> readers = new ArrayList<>();
    private final String election = ElectionUuid.random(new SecureRandom()).value();
    private final String path = "/api/elections/" + election + "/archive";

    @AfterEach
    void hangUp() throws IOException {
        for (Socket reader : readers) {
            reader.close();
        }
    }

    @Test
    void readersThatStallHoldUpDownloadsAndNothingElse() throws IOException {
        keepALargeArchive();
        for (int i = 0; i < PLACES; i++) {
            stall();
        }

        given().get(path).then().statusCode(503).header("Retry-After", "10").contentType("application/problem+json");
        given().get("/api/elections").then().statusCode(200);
        given().head(path).then().statusCode(200);

        hangUp();
        eventually(
                () -> assertThat(given().header("Range", "bytes=0-9").get(path).statusCode())
                        .isEqualTo(206));
    }

    /** Asks for the archive, reads the status and no more. */
    private void stall() throws IOException {
        Socket reader = new Socket();
        readers.add(reader);
        reader.setReceiveBufferSize(4096);
        reader.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        reader.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        InputStream in = reader.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    }

    private void keepALargeArchive() {
        byte[] header = new ArchiveHeader(0).canonicalBytes();
        long position = TarEntries.length(header.length);
        Random random = new Random(1);
        String last = "";
        for (int i = 0; i < ENTRIES; i++) {
            byte[] content = new byte[MEGABYTE];
            random.nextBytes(content);
            last = Sha256.of(content).toHex();
            byte[] hash = HexFormat.of().parseHex(last);
            sql.update("insert into payload (sha256, content) values (?, ?) on conflict do nothing", hash, content);
            sql.update(
                    "insert into archive_entry (election_uuid, position, sha256, size) values (?, ?, ?, ?)",
                    election,
                    position,
                    hash,
                    MEGABYTE);
            position += TarEntries.length(MEGABYTE);
        }
        sql.update(
                "insert into chain_head (election_uuid, height, event_hash, position, header) values (?, 0, ?, ?, ?)",
                election,
                last,
                position,
                new String(header, StandardCharsets.US_ASCII));
    }
}
