package org.dauys.simulator.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** The central registrar as organiser of seminars, and as reader of profiles. */
public final class School {

    private static final LocalText TOPIC = new LocalText(
            "Саяси менеджмент мектебі", "Школа политического менеджмента", "School of Political Management");

    private final Api api;
    private final String path;

    /** @param api with the token of a registrar of the whole country */
    public School(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary;
    }

    /**
     * Announces a seminar for candidates of the whole country.
     *
     * @return its id
     */
    public String announce(Instant startsAt, int seats) {
        ObjectNode seminar = Json.object()
                .put("place", "Онлайн")
                .put("starts_at", startsAt.toString())
                .put("capacity", seats);
        seminar.set("topic", Json.text(TOPIC));
        return api.post(path + "/campaign/seminars", seminar).path("id").asText();
    }

    /** Notes who was there. */
    public void attended(String seminar, String candidacy) {
        api.put(
                path + "/campaign/seminars/" + seminar + "/attendance/" + candidacy,
                Json.object().put("attended", true),
                Optional.empty());
    }

    /** Publishes a profile that was submitted. */
    public void publish(String candidacy) {
        String profile = path + "/candidacies/" + candidacy + "/profile";
        Answer submitted = api.tryGet(profile + "/draft");
        api.post(
                profile + "/decision",
                Json.object().put("approved", true),
                Map.of("If-Match", submitted.header("ETag").orElse("*")));
    }
}
