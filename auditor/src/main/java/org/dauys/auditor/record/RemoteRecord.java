package org.dauys.auditor.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.audit.RecordDefect;
import org.dauys.protocol.digest.Sha256;

/** The public record of one election at its address, {@code …/api/elections/<uuid>}. */
public final class RemoteRecord {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int BUFFER = 1 << 16;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI election;

    /**
     * @param address of the election, with or without a trailing slash
     * @throws IllegalArgumentException if it is no http address of an election
     */
    public RemoteRecord(String address) {
        String trimmed = address.replaceAll("/+$", "");
        if (!trimmed.matches("https?://.+/api/elections/[A-Za-z0-9]+")) {
            throw new IllegalArgumentException(
                    "not the address of an election (http://host/api/elections/<uuid>): " + address);
        }
        this.election = URI.create(trimmed + "/");
    }

    /** The head of a record. */
    public record LastEvent(int height, String hash, long pos) {}

    /** What became of one record of the ballot box. */
    public record IndexEntry(
            int partition,
            long offset,
            String tracker,
            String sha256,
            String disposition,
            Optional<Integer> height,
            Optional<String> reason) {}

    /** Where a ballot stands in the record. */
    public record BoardPlace(String tracker, String sha256, int height, boolean superseded) {}

    public String uuid() {
        String path = election.getPath();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    /** Another path of the same origin. */
    public URI atOrigin(String path) {
        return election.resolve(path);
    }

    public LastEvent lastEvent() throws IOException {
        return EventJson.read(required("last-event"), LastEvent.class);
    }

    /** The ballot paper's published bytes, where the server has them. */
    public Optional<byte[]> ballotPaper() throws IOException {
        return get("ballot-paper");
    }

    /** The list of binding proofs of partial decryptions, published beside the record; empty where there is none. */
    public byte[] bindingProofs() throws IOException {
        return get("binding-proofs").orElse(BindingProofs.NONE);
    }

    /** The log index at one offset of the election's partition, if it has been decided. */
    public Optional<IndexEntry> indexEntry(long offset) throws IOException {
        record Entries(java.util.List<IndexEntry> items) {}
        Optional<byte[]> page = get("log-index?limit=1&from=" + offset);
        return page.flatMap(bytes -> EventJson.read(bytes, Entries.class).items().stream()
                .filter(entry -> entry.offset() == offset)
                .findFirst());
    }

    /** Where a ballot stands in the record, if it does. */
    public Optional<BoardPlace> ballot(String sha256Hex) throws IOException {
        HttpResponse<byte[]> answer = send(request("ballots/" + sha256Hex).build());
        return answer.statusCode() == 200
                ? Optional.of(EventJson.read(answer.body(), BoardPlace.class))
                : Optional.empty();
    }

    /**
     * Brings a file up to date with the archive: appends what is missing, or loads all of it into a new file. Where
     * bytes are appended, whether they continue what the file holds is for the verification of the file to say.
     *
     * @return how many bytes were added
     * @throws PastChangedException if nothing is missing and the server's head is not that of the file: its archive is
     *     shorter, or of the same length with another last event
     * @throws IOException if the connection fails or the answer cannot be used; the file may then hold part of what was
     *     missing
     */
    public long download(Path file) throws IOException {
        long have = Files.exists(file) ? Files.size(file) : 0;
        HttpRequest.Builder request = request("archive");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> answer = stream(request.build());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() == 416) {
                requireHead(file, have);
                return 0;
            }
            if (answer.statusCode() != (have > 0 ? 206 : 200)) {
                throw new IOException("the server answers " + answer.statusCode() + " for " + answer.uri());
            }
            try (OutputStream out = Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                return copy(body, out);
            }
        }
    }

    /** A server refuses a range behind its end whether it has as much as the file or less: only its head tells. */
    private void requireHead(Path file, long have) throws IOException {
        LastEvent last = lastEvent();
        if (last.pos() < have) {
            throw new PastChangedException(
                    RecordDefect.ROLLED_BACK,
                    "the archive served has " + last.pos() + " bytes up to height " + last.height()
                            + ", the copy kept here has " + have);
        }
        if (last.pos() > have) {
            throw new IOException("the server has " + last.pos() + " bytes and refuses to send those after " + have);
        }
        Optional<Sha256> head = new RecordObjects(file).head();
        if (!head.map(Sha256::toHex).equals(Optional.of(last.hash()))) {
            throw new PastChangedException(
                    RecordDefect.CHANGED_SINCE,
                    "the event at height " + last.height() + " is " + last.hash() + ", in the copy kept here "
                            + head.map(Sha256::toHex).orElse("none"));
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            total += n;
        }
        return total;
    }

    private Optional<byte[]> get(String path) throws IOException {
        HttpResponse<byte[]> answer = send(request(path).build());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the server answers " + answer.statusCode() + " for " + answer.uri());
        }
        return Optional.of(answer.body());
    }

    private byte[] required(String path) throws IOException {
        return get(path).orElseThrow(() -> new IOException("there is no " + election.resolve(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(election.resolve(path)).timeout(TIMEOUT);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        return interruptibly(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<InputStream> stream(HttpRequest request) throws IOException {
        return interruptibly(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private static <T> HttpResponse<T> interruptibly(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return HTTP.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (IOException e) {
            throw new IOException(
                    "no answer from " + request.uri() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"), e);
        }
    }
}
