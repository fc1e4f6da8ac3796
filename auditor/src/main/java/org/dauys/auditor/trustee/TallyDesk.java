package org.dauys.auditor.trustee;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.SmallExchange;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.group.GroupElement;

/** The counter at which trustees hand in what they made: tally-service, as the trustee whose token this is. */
public final class TallyDesk {

    private static final int SHOWN_BYTES = 2000;
    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NEVER);

    private final URI base;
    private final String token;

    /**
     * @param base of the system, such as {@code http://localhost:8080}
     * @param token identity token with role {@code trustee}
     */
    public TallyDesk(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A trustee of an election. */
    public record TrusteeKey(int owner, String publicKey) {}

    /**
     * An election of a primary that waits for trustees, or has been opened.
     *
     * @param trustees by owner number
     * @param givenBy owner numbers of those whose partial decryption is there
     */
    public record Opening(String uuid, String stage, List<TrusteeKey> trustees, List<Integer> givenBy) {

        public Opening {
            requireNonNull(uuid, "uuid");
            trustees = trustees == null ? List.of() : List.copyOf(trustees);
            givenBy = givenBy == null ? List.of() : List.copyOf(givenBy);
        }

        /** Whose partial decryption is there already, if it is that of this key. */
        public Optional<Integer> givenBy(GroupElement key) {
            String encoded = key.encode();
            return trustees.stream()
                    .filter(trustee -> encoded.equals(trustee.publicKey()))
                    .map(TrusteeKey::owner)
                    .filter(givenBy::contains)
                    .findFirst();
        }
    }

    private record Openings(List<Opening> items) {

        private Openings {
            items = List.copyOf(requireNonNull(items, "items"));
        }
    }

    private record Key(String name, String trusteePublicKey) {}

    private record Decryption(int owner, String partialDecryption, String bindingProof) {}

    /** Elections of the primary with an encrypted tally. */
    public List<Opening> openings(String primary) throws IOException {
        HttpRequest request =
                request("/api/tally/primaries/" + primary + "/openings").GET().build();
        return SmallExchange.read(send(request, 200), Openings.class, "list of openings")
                .items();
    }

    /** Hands in a public key for every election of a primary. */
    public void handInKey(String primary, String name, byte[] trusteePublicKey) throws IOException {
        post(
                "/api/tally/primaries/" + primary + "/trustees",
                new Key(name, new String(trusteePublicKey, StandardCharsets.UTF_8)));
    }

    /** Hands in a partial decryption and its binding proof. */
    public void handIn(String uuid, OpenedTally opened) throws IOException {
        post(
                "/api/tally/elections/" + uuid + "/partial-decryptions",
                new Decryption(
                        opened.owner(),
                        new String(opened.partialDecryption().canonicalBytes(), StandardCharsets.UTF_8),
                        new String(opened.bindingProof().canonicalBytes(), StandardCharsets.UTF_8)));
    }

    private void post(String path, Object body) throws IOException {
        send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(body)))
                        .build(),
                201);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private static byte[] send(HttpRequest request, int expected) throws IOException {
        SmallExchange.Answer answer = HTTP.send(request);
        if (answer.status() != expected) {
            String problem =
                    new String(answer.body(), 0, Math.min(answer.body().length, SHOWN_BYTES), StandardCharsets.UTF_8);
            throw new IOException("the server answers " + answer.status() + " for " + request.uri() + ": " + problem);
        }
        return answer.body();
    }
}
