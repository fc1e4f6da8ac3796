package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.trustee.Trustee;

/** After the close: sealed counts, trustees who verify and open them, results that observers have verified. */
final class Count {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final World world;
    private final Progress progress;

    Count(World world, Progress progress) {
        this.world = world;
        this.progress = progress;
    }

    private record Task(Trustee trustee, String uuid) {}

    void complete() {
        awaitStage("the sealed counts", List.of("ENCRYPTED_TALLY", "RESULT"));
        awaitBoard();
        progress.say(
                "%d counts sealed; the trustees verify every record before they open it",
                world.elections().size());
        List<Task> tasks = new ArrayList<>();
        for (Trustee trustee : world.staff().trustees()) {
            world.elections().forEach(uuid -> tasks.add(new Task(trustee, uuid)));
        }
        try (Crowd pair = new Crowd(2)) {
            pair.all(tasks, task -> task.trustee().open(task.uuid()));
        }
        awaitStage("the results", List.of("RESULT"));
        progress.say(
                "opened by %d trustees and the server keys; results are there",
                world.staff().trustees().size());
        awaitVerified();
        progress.say("observer-service has verified every record to its end");
    }

    private void awaitStage(String what, List<String> stages) {
        List<String> waiting = new ArrayList<>(world.elections());
        Await.until(what, PATIENCE, () -> {
            waiting.removeIf(uuid -> stages.contains(world.api()
                    .get("/api/tally/elections/" + uuid)
                    .path("stage")
                    .asText()));
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    /** The board follows tally-service by a moment. */
    private void awaitBoard() {
        List<String> waiting = new ArrayList<>(world.elections());
        Await.until("the board", PATIENCE, () -> {
            waiting.removeIf(uuid -> height("/api/elections/", uuid) >= height("/api/tally/elections/", uuid));
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private int height(String path, String uuid) {
        return world.api().get(path + uuid).path("height").asInt(-1);
    }

    private void awaitVerified() {
        List<String> waiting = new ArrayList<>(world.elections());
        Await.until("observer-service to verify", PATIENCE, () -> {
            waiting.removeIf(uuid -> {
                JsonNode election = world.api().get("/api/elections/" + uuid);
                return election.path("stage").asText().equals("RESULT")
                        && election.path("audit").path("status").asText().equals("VERIFIED")
                        && election.path("verified_height").asInt(-1) == height("/api/tally/elections/", uuid);
            });
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }
}
