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
        return open(plan, staff, () -> {});
    }

    /**
     * @param onceClosed what happens between the close of registration and the set-up
     * @return uuids of the elections, those that were added meanwhile among them
     */
    public List<String> open(PrimaryPlan plan, Staff staff, Runnable onceClosed) {
        staff.operator().endNomination(plan.id());
        HoldDraw.of("BALLOT", staff.central().drawOfficial(), staff.controller().drawOfficial());
        staff.controller().countersign(staff.central().proposeClose());
        progress.say("order drawn by two; registration closed and countersigned");
        onceClosed.run();
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
        new SetUpElections(api).setUp(plan.id(), staff, elections);
        progress.say("%d elections set up, each with a key of its own", elections.size());
        return elections;
    }

    private static List<String> uuids(JsonNode close) {
        List<String> uuids = new ArrayList<>();
        for (JsonNode election : close.path("elections")) {
            uuids.add(election.path("uuid").asText());
        }
        return uuids;
    }
}
