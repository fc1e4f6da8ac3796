package org.dauys.simulator.station;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.people.Person;

/** The desk of a station: no paper before it is certain that no electronic ballot counts. */
public final class StationDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final String strikeOffs;
    private final String path;
    private final String station;

    StationDesk(Api api, String primary, String station) {
        this.api = api;
        this.strikeOffs = "/api/registration/primaries/" + primary + "/strike-offs";
        this.path = "/api/registration/primaries/" + primary + "/stations/" + station;
        this.station = station;
    }

    /** What the desk is told about a paper. */
    public enum Paper {
        PENDING,
        HAND_OUT,
        VOTED_ELECTRONICALLY
    }

    /**
     * Strikes a voter from the electronic channel, because they ask for a paper ballot.
     *
     * @return id of the order
     */
    public String strikeOff(Person voter) {
        return api.post(
                        strikeOffs,
                        Json.object()
                                .put("iin", voter.iin())
                                .put("cause", "PAPER")
                                .put("station", station))
                .path("id")
                .asText();
    }

    /** Whether a paper may be handed out, as it is known now. */
    public Paper paper(String order) {
        return Paper.valueOf(api.get(strikeOffs + "/" + order).path("paper").asText());
    }

    /** The same, when it is certain. */
    public Paper awaitPaper(String order) {
        return Await.until("whether a paper is handed out", PATIENCE, () -> Optional.of(paper(order))
                .filter(answer -> answer != Paper.PENDING));
    }

    /** The published hash of the roll that an offline station prints, when every strike-off of it is confirmed. */
    public String awaitRollHash() {
        return Await.until(
                "the roll of station " + station,
                PATIENCE,
                () -> api.list(path.substring(0, path.lastIndexOf('/'))).stream()
                        .filter(each -> each.path("id").asText().equals(station))
                        .map(each -> each.path("roll").path("sha256").asText(""))
                        .filter(hash -> !hash.isEmpty())
                        .findFirst());
    }

    /** That roll, exact bytes. */
    public byte[] roll() {
        Answer answer = api.tryGet(path + "/roll");
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the roll of station " + station + ": " + answer.status());
        }
        return answer.body();
    }

    /**
     * Submits the numbers of the station: what was handed out is in the box, the rest comes back.
     *
     * @return what does not agree
     */
    public List<String> submitNumbers(int received, int issued) {
        JsonNode protocol = api.post(
                path + "/protocol",
                Json.object()
                        .put("received", received)
                        .put("issued", issued)
                        .put("spoiled", 0)
                        .put("returned", received - issued)
                        .put("cast_papers", issued));
        List<String> findings = new ArrayList<>();
        protocol.path("findings").forEach(finding -> findings.add(finding.asText()));
        return findings;
    }
}
