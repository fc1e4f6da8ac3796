package org.dauys.auditor.draw;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.draw.DrawEvidence.Debate;
import org.dauys.auditor.draw.DrawEvidence.Groups;
import org.dauys.auditor.draw.DrawEvidence.Lot;
import org.dauys.auditor.draw.DrawEvidence.Order;
import org.dauys.auditor.draw.DrawEvidence.Round;
import org.dauys.auditor.record.SmallExchange;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.json.EventJson;

/** Brings together what a system publishes about the draws of a primary. */
public final class FetchDraws {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 10_000;
    private static final SmallExchange HTTP = new SmallExchange(HttpClient.Redirect.NORMAL);

    private final String origin;
    private final String primary;

    /**
     * @param base {@code http://host} of the system
     * @param primary id
     */
    public FetchDraws(String base, String primary) {
        String trimmed = base.replaceAll("/+$", "");
        if (!trimmed.matches("https?://[^/]+.*") || !primary.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not the address of a system and the id of a primary: " + base);
        }
        this.origin = trimmed;
        this.primary = primary;
    }

    /** @throws IOException if something cannot be had, or is not of its form */
    public DrawEvidence fetch() throws IOException {
        List<Round> rounds = new ArrayList<>();
        for (Round round : list("/draw-rounds", Round.class)) {
            rounds.add(round.with(list("/draw-rounds/" + round.number() + "/lots", Lot.class)));
        }
        List<CandidacyState> candidacies = new ArrayList<>();
        for (Status status : Status.values()) {
            candidacies.addAll(list("/candidacies?status=" + status, CandidacyState.class));
        }
        List<String> decided = new ArrayList<>();
        for (JsonNode decision : list("/removals", JsonNode.class)) {
            decided.add(decision.path("candidacy_id").asText());
        }
        return new DrawEvidence(
                primary,
                rounds,
                list("/draws", Order.class),
                list("/campaign/debate-groups", Groups.class),
                list("/campaign/debates", Debate.class),
                candidacies,
                decided,
                papers());
    }

    private List<String> papers() throws IOException {
        JsonNode close = required(address("/registration-close"));
        List<String> papers = new ArrayList<>();
        for (JsonNode election : close.path("elections")) {
            String uuid = election.path("uuid").asText();
            if (!uuid.matches("[A-Za-z0-9]+")) {
                throw new IOException("not the uuid of an election");
            }
            // What the observers' board shows is what the ballots commit to; before the set-up only registration has
            // it.
            Optional<byte[]> paper = get(origin + "/api/elections/" + uuid + "/ballot-paper");
            if (paper.isEmpty()) {
                paper = get(origin + "/api/registration/elections/" + uuid + "/ballot-paper");
            }
            papers.add(new String(
                    paper.orElseThrow(() -> new IOException("there is no ballot paper of election " + uuid)),
                    StandardCharsets.UTF_8));
        }
        return papers;
    }

    private <T> List<T> list(String path, Class<T> type) throws IOException {
        List<T> items = new ArrayList<>();
        String first = address(path) + (path.contains("?") ? "&" : "?") + "limit=200";
        String address = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = required(address);
            for (JsonNode item : answer.path("items")) {
                items.add(SmallExchange.read(EventJson.write(item), type, "item of " + path));
            }
            String next = answer.path("next").asText("");
            if (next.isEmpty()) {
                return items;
            }
            address = first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        throw new IOException("the list " + path + " does not end");
    }

    private JsonNode required(String address) throws IOException {
        byte[] answer = get(address).orElseThrow(() -> new IOException("there is no " + address));
        return SmallExchange.read(answer, JsonNode.class, "answer of " + address);
    }

    private String address(String path) {
        return origin + "/api/registration/primaries/" + primary + path;
    }

    private static Optional<byte[]> get(String address) throws IOException {
        SmallExchange.Answer answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw new IOException("the server answers " + answer.status() + " for " + address);
        }
        return Optional.of(answer.body());
    }
}
