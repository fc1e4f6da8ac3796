package org.dauys.auditor.draw;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.draw.DrawEvidence.Debate;
import org.dauys.auditor.draw.DrawEvidence.Groups;
import org.dauys.auditor.draw.DrawEvidence.Lot;
import org.dauys.auditor.draw.DrawEvidence.Order;
import org.dauys.auditor.draw.DrawEvidence.Round;
import org.dauys.auditor.record.PublicApi;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;

/** Brings together what a system publishes about the draws of a primary. */
public final class FetchDraws {

    private final PublicApi api;
    private final String primary;
    private final String below;

    /**
     * @param base {@code http://host} of the system
     * @param primary id
     */
    public FetchDraws(String base, String primary) {
        if (!primary.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not the id of a primary: " + primary);
        }
        this.api = new PublicApi(base);
        this.primary = primary;
        this.below = "/api/registration/primaries/" + primary;
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
        JsonNode close = api.required(below + "/registration-close");
        List<String> papers = new ArrayList<>();
        for (JsonNode election : close.path("elections")) {
            String uuid = election.path("uuid").asText();
            if (!uuid.matches("[A-Za-z0-9]+")) {
                throw new IOException("not the uuid of an election");
            }
            // What the observers' board shows is what the ballots commit to; before the set-up only registration has
            // it.
            Optional<byte[]> paper = api.get("/api/elections/" + uuid + "/ballot-paper");
            if (paper.isEmpty()) {
                paper = api.get("/api/registration/elections/" + uuid + "/ballot-paper");
            }
            papers.add(new String(
                    paper.orElseThrow(() -> new IOException("there is no ballot paper of election " + uuid)),
                    StandardCharsets.UTF_8));
        }
        return papers;
    }

    private <T> List<T> list(String path, Class<T> type) throws IOException {
        return api.list(below + path, type);
    }
}
