package org.dauys.simulator.registrar;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dauys.protocol.digest.Sha256;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;

/** A registrar with large and incremental roll files. */
public final class RollDesk {

    private static final int PART = 1_000_000;
    private static final int LOOK_MILLIS = 1000;
    private static final List<String> ENDS = List.of("REFUSED", "FAILED", "CANCELLED");

    private final Api api;
    private final String roll;

    /** @param api with the registrar's token */
    public RollDesk(Api api, String primary) {
        this.api = api;
        this.roll = "/api/registration/primaries/" + primary + "/roll";
    }

    /**
     * Sends a file, part after part.
     *
     * @return its id
     */
    public String upload(String kind, Path file) {
        MessageDigest digest = Sha256.newMessageDigest();
        try (InputStream in = Files.newInputStream(file)) {
            String id = api.post(
                            roll + "/files", Json.object().put("kind", kind).put("size", Files.size(file)))
                    .path("id")
                    .asText();
            long offset = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                digest.update(part);
                api.putBytes(roll + "/files/" + id + "/content?offset=" + offset, "application/octet-stream", part);
                offset += part.length;
            }
            api.post(
                    roll + "/files/" + id + "/complete",
                    Json.object().put("sha256", HexFormat.of().formatHex(digest.digest())));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Looks every second until the file is in a state.
     *
     * @param seen gets the file at every look
     * @throws IllegalStateException if it ends in another one
     */
    public JsonNode await(String id, String state, Consumer<JsonNode> seen) {
        return Await.until("roll file " + state, Duration.ofHours(2), () -> {
            JsonNode file = api.get(roll + "/files/" + id);
            String now = file.path("state").asText();
            seen.accept(file);
            if (!now.equals(state)) {
                if (ENDS.contains(now)) {
                    throw new IllegalStateException("the roll file ended in state " + now);
                }
                Await.pause(LOOK_MILLIS);
            }
            return Optional.of(file).filter(any -> now.equals(state));
        });
    }

    /** Wants a checked file applied; another registrar has to countersign if somebody leaves. */
    public void apply(String id, int leaving) {
        act(id, "apply", Json.object().put("leaving", leaving));
    }

    /** Agrees as the second person. */
    public void countersign(String id) {
        act(id, "countersign", Json.object());
    }

    /** Has the roll looked at. */
    public JsonNode computeAlerts() {
        return api.post(roll + "/alerts/computations", Json.object());
    }

    private void act(String id, String act, Object body) {
        String tag = api.tryGet(roll + "/files/" + id).header("ETag").orElse("");
        api.post(roll + "/files/" + id + "/" + act, body, Map.of("If-Match", tag));
    }
}
