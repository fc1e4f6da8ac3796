package org.dauys.auditor.record;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.audit.RecordDefect;
import org.dauys.protocol.digest.Sha256;

/** The public record of one election at its address, {@code …/api/elections/<uuid>}. */
public final class RemoteRecord {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int BUFFER = 1 << 16;
    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NORMAL);

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
    public record LastEvent(int height, String hash, long pos) {

        public LastEvent {
            require(height >= 0 && pos > 0, "height or pos");
            require(hash != null && Sha256.isLowercaseHex(hash), "hash");
        }
    }

    /** What became of one record of the ballot box; a tracker only where that record is a ballot. */
    public record IndexEntry(
            int partition,
            long offset,
            String tracker,
            String sha256,
            String disposition,
            Optional<Integer> height,
            Optional<String> reason) {

        public IndexEntry {
            require(disposition != null && disposition.matches("[A-Z_]+"), "disposition");
            tracker = requireNonNullElse(tracker, "");
            sha256 = requireNonNullElse(sha256, "");
            height = requireNonNullElse(height, Optional.empty());
            reason = requireNonNullElse(reason, Optional.empty());
        }

        /** Whether it is a ballot that was rightly accepted and rightly does not count. */
        public boolean isLeftOutByRule() {
            return disposition.equals("OVER_LIMIT") || disposition.equals("STRUCK_OFF");
        }

        /** Whether this is the record of that ballot, at the place that a receipt names. */
        public boolean isOf(int thatPartition, String thatSha256) {
            return partition == thatPartition && sha256.equals(thatSha256);
        }
    }

    private record IndexPage(List<IndexEntry> items) {

        private IndexPage {
            require(items != null, "items");
            items = List.copyOf(items);
        }
    }

    /** Where a ballot stands in the record. */
    public record BoardPlace(String tracker, String sha256, int height, boolean superseded) {}

    private static void require(boolean holds, String member) {
        if (!holds) {
            throw new IllegalArgumentException(member + " is missing or not of its form");
        }
    }

    public String uuid() {
        String path = election.getPath();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    /** Another path of the same origin. */
    public URI atOrigin(String path) {
        return election.resolve(path);
    }

    public LastEvent lastEvent() throws IOException {
        return SmallExchange.read(required("last-event"), LastEvent.class, "last event");
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
        Optional<byte[]> page = get("log-index?limit=1&from=" + offset);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        return SmallExchange.read(page.get(), IndexPage.class, "log index").items().stream()
                .filter(entry -> entry.offset() == offset)
                .findFirst();
    }

    /** Where a ballot stands in the record, if it does. */
    public Optional<BoardPlace> ballot(String sha256Hex) throws IOException {
        SmallExchange.Answer answer = HTTP.send(request("ballots/" + sha256Hex).build());
        return answer.status() == 200
                ? Optional.of(SmallExchange.read(answer.body(), BoardPlace.class, "place on the board"))
                : Optional.empty();
    }

    /**
     * Whether the server says that this ballot was cast: in the record, or in the ballot box on its way there or left out.
     *
     * @throws IOException if it says neither that nor the contrary
     */
    public boolean knows(String sha256Hex) throws IOException {
        HttpRequest request = request("ballots/" + sha256Hex).build();
        int status = HTTP.send(request).status();
        if (status != 200 && status != 202 && status != 404) {
            throw new IOException("the server answers " + status + " for " + request.uri());
        }
        return status != 404;
    }

    /** Election and voters as the record begins; nothing after that is loaded. */
    public PublishedSetup setup() throws IOException {
        HttpRequest request = request("archive").build();
        HttpResponse<InputStream> answer = HTTP.stream(request);
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("the server answers " + answer.statusCode() + " for " + request.uri());
            }
            return PublishedSetup.read(body);
        }
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
        HttpResponse<InputStream> answer = HTTP.stream(request.build());
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
        HttpRequest request = request(path).build();
        SmallExchange.Answer answer = HTTP.send(request);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw new IOException("the server answers " + answer.status() + " for " + request.uri());
        }
        return Optional.of(answer.body());
    }

    private byte[] required(String path) throws IOException {
        return get(path).orElseThrow(() -> new IOException("there is no " + election.resolve(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(election.resolve(path)).timeout(TIMEOUT);
    }
}
