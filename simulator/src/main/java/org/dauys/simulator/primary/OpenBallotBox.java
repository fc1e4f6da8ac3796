package org.dauys.simulator.primary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.simulator.draw.HoldDraw;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.trustee.Trustee;

/** Draw, close of registration by two people, key ceremony, set-up: after it ballots can come. */
public final class OpenBallotBox {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;
    private final Progress progress;

    public OpenBallotBox(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** @return uuids of the elections */
    public List<String> open(PrimaryPlan plan, Staff staff) {
        staff.operator().endNomination(plan.id());
        HoldDraw.of("BALLOT", staff.central().drawOfficial(), staff.controller().drawOfficial());
        staff.controller().countersign(staff.central().proposeClose());
        progress.say("order drawn by two; registration closed and countersigned");
        staff.operator()
                .holdCeremony(
                        plan.id(), staff.trustees().stream().map(Trustee::name).toList());
        staff.trustees().forEach(trustee -> trustee.giveKey(plan.id()));
        List<String> elections = Await.until("the ballot papers", PATIENCE, () -> {
            JsonNode close = staff.central().close();
            return close.path("state").asText().equals("PUBLISHED") ? Optional.of(uuids(close)) : Optional.empty();
        });
        progress.say(
                "%d ballot papers and credential lists published; %d trustees gave their keys",
                elections.size(), staff.trustees().size());
        setUp(plan, staff, elections);
        Await.until("the ballot box", PATIENCE, () -> isReady(elections) ? Optional.of(true) : Optional.empty());
        progress.say("%d elections set up, each with a key of its own", elections.size());
        return elections;
    }

    private void setUp(PrimaryPlan plan, Staff staff, List<String> elections) {
        Await.until("set-up", PATIENCE, () -> {
            JsonNode ceremony = staff.operator().ceremony(plan.id());
            int papers = count(ceremony, "PAPER");
            if (papers > 0) {
                staff.operator().setUp(plan.id());
            }
            return count(ceremony, "SET_UP") >= elections.size() ? Optional.of(true) : Optional.empty();
        });
    }

    private static int count(JsonNode ceremony, String state) {
        int count = 0;
        for (JsonNode election : ceremony.path("elections")) {
            count += election.path("state").asText().equals(state) ? 1 : 0;
        }
        return count;
    }

    private boolean isReady(List<String> elections) {
        JsonNode known = api.get("/api/ballot-box/status").path("elections");
        return known.path("ready").asInt() >= elections.size()
                && elections.stream().allMatch(uuid -> api.tryGet("/api/elections/" + uuid + "/last-event")
                        .isSuccess())
                && elections.stream().allMatch(uuid -> api.tryGet("/api/ballot-box/" + uuid + "/announcements")
                        .isSuccess());
    }

    private static List<String> uuids(JsonNode close) {
        List<String> uuids = new ArrayList<>();
        for (JsonNode election : close.path("elections")) {
            uuids.add(election.path("uuid").asText());
        }
        return uuids;
    }
}
