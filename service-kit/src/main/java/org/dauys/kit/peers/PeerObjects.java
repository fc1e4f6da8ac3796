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
        byte[] bytes = get(base, path, "object " + sha256, maxBytes);
        if (!CanonicalJson.sha256(bytes).equals(sha256)) {
            throw new PeerObjectException("other bytes than promised: object " + sha256);
        }
        return bytes;
    }

    /**
     * What a peer answers under a path, for what has no promised digest: whoever uses it must check it, or say whose word
     * it is.
     *
     * @param base origin of the peer, without a trailing slash
     * @param path absolute path
     * @param maxBytes more are not read
     * @throws PeerObjectException if the peer does not answer with status 200
     */
    public byte[] fetchUnchecked(URI base, String path, int maxBytes) {
        return get(base, path, "path " + path, maxBytes);
    }

    private byte[] get(URI base, String path, String what, int maxBytes) {
        // A path is not trusted either: it must stay on the peer.
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new PeerObjectException("not a path: " + what);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.toString() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return send(request, what, maxBytes);
    }

    private byte[] send(HttpRequest request, String what, int maxBytes) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new PeerObjectException("status " + response.statusCode() + ": " + what);
                }
                byte[] bytes = body.readNBytes(maxBytes);
                if (body.read() >= 0) {
                    throw new PeerObjectException("longer than allowed: " + what);
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new PeerObjectException("no answer: " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerObjectException("interrupted: " + what, e);
        }
    }
}
