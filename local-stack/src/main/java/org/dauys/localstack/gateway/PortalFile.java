package org.dauys.localstack.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the built portal as it goes out: compressed once, when the gateway starts.
 *
 * @param plain its bytes
 * @param zipped the same in gzip; empty if that makes it no smaller
 * @param tag what tells this content from any other, without quotes
 * @param headers type, caching, and what the build demands for it
 */
record PortalFile(Buffer plain, Optional<Buffer> zipped, String tag, Map<String, String> headers) {

    static PortalFile of(byte[] content, Map<String, String> headers) {
        byte[] gzip = gzip(content);
        return new PortalFile(
                Buffer.buffer(content),
                gzip.length < content.length ? Optional.of(Buffer.buffer(gzip)) : Optional.empty(),
                digest(content),
                Map.copyOf(headers));
    }

    /** Answers a GET or HEAD; 304 if the caller has these very bytes. */
    void answer(HttpServerRequest request) {
        boolean zip = zipped.isPresent() && takesGzip(request.getHeader("Accept-Encoding"));
        // Two encodings are two representations: a strong tag of each.
        String etag = '"' + tag + (zip ? "-gzip" : "") + '"';
        HttpServerResponse response = request.response();
        headers.forEach(response::putHeader);
        response.putHeader("ETag", etag);
        if (zipped.isPresent()) {
            response.putHeader("Vary", "Accept-Encoding");
        }
        if (names(request.getHeader("If-None-Match"), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = zip ? zipped.get() : plain;
        if (zip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each ->
                                (each.equals("gzip") || each.startsWith("gzip;")) && !each.matches(".*;q=0(\\.0*)?"));
    }

    private static boolean names(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(etag));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
