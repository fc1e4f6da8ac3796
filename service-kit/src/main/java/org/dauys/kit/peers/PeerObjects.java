package org.dauys.kit.peers;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.dauys.events.json.CanonicalJson;

/** Fetches published objects that another service names by path and SHA-256. */
@Singleton
public final class PeerObjects {

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * The exact bytes of an object.
     *
     * @param base origin of the peer, without a trailing slash
     * @param path absolute path, as the peer published it
     * @param sha256 64 lowercase hexadecimal digits
     * @param maxBytes more are not read
     * @throws PeerObjectException if the peer does not answer with exactly those bytes
     */
    public byte[] fetch(URI base, String path, String sha256, int maxBytes) {
        // A path is not trusted either: it must stay on the peer.
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new PeerObjectException("not a path: object " + sha256);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.toString() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        byte[] bytes = send(request, sha256, maxBytes);
        if (!CanonicalJson.sha256(bytes).equals(sha256)) {
            throw new PeerObjectException("other bytes than promised: object " + sha256);
        }
        return bytes;
    }

    private byte[] send(HttpRequest request, String sha256, int maxBytes) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new PeerObjectException("status " + response.statusCode() + ": object " + sha256);
                }
                byte[] bytes = body.readNBytes(maxBytes);
                if (body.read() >= 0) {
                    throw new PeerObjectException("longer than allowed: object " + sha256);
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new PeerObjectException("no answer: object " + sha256, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerObjectException("interrupted: object " + sha256, e);
        }
    }
}
