package org.dauys.simulator.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** A candidate who goes to the people. */
public final class Campaigner {

    private static final LocalText TOPIC =
            new LocalText("Сайлаушылармен кездесу", "Встреча с избирателями", "Meeting with voters");

    private final Api api;
    private final String path;
    private final String profile;
    private final String candidacy;

    /**
     * @param api with the candidate's token
     * @param candidacy id
     */
    public Campaigner(Api api, String primary, String candidacy) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/campaign";
        this.profile = "/api/registration/primaries/" + primary + "/candidacies/" + candidacy + "/profile";
        this.candidacy = candidacy;
    }

    /** Whose campaign it is. */
    public String candidacy() {
        return candidacy;
    }

    /** Fills the form in that is the same for everybody, and asks for publication. */
    public void writeProfile() {
        ObjectNode form = Json.object();
        form.set("kk", texts("Осы ауданда туып-өстім", "Жоғары", "Мектеп директоры", "Әр ауылға жол"));
        form.set("ru", texts("Родился и вырос в этом районе", "Высшее", "Директор школы", "Дорога в каждый аул"));
        form.putArray("links");
        Answer empty = api.tryGet(profile + "/draft");
        api.put(profile + "/draft", form, empty.header("ETag"));
        Answer written = api.tryGet(profile + "/draft");
        api.post(
                profile + "/submission",
                Json.object(),
                Map.of("If-Match", written.header("ETag").orElse("*")));
    }

    /** Takes a seat at a seminar. */
    public void takeSeat(String seminar) {
        api.put(path + "/seminars/" + seminar + "/seats/" + candidacy, Json.object(), Optional.empty());
    }

    /** A meeting that has been announced. */
    public record Meeting(String id, String code) {}

    /** Announces a meeting and gets the code to show there. */
    public Meeting announce(String territory, Instant startsAt) {
        ObjectNode meeting = Json.object()
                .put("candidacy_id", candidacy)
                .put("territory_id", territory)
                .put("place", "Дом культуры")
                .put("starts_at", startsAt.toString());
        meeting.set("topic", Json.text(TOPIC));
        String id = api.post(path + "/meetings", meeting).path("id").asText();
        return new Meeting(
                id,
                api.get(path + "/meetings/" + id + "/check-in-code")
                        .path("code")
                        .asText());
    }

    /** Says how many came. */
    public void report(Meeting meeting, int visits) {
        Answer shown = api.tryGet(path + "/meetings/" + meeting.id());
        api.put(
                path + "/meetings/" + meeting.id() + "/report",
                Json.object().put("visits", visits).put("counted", "HEAD_COUNT"),
                Optional.of(shown.header("ETag").orElse("*")));
    }

    private static ObjectNode texts(String biography, String education, String work, String promise) {
        ObjectNode texts = Json.object()
                .put("biography", biography)
                .put("education", education)
                .put("work", work);
        return Json.strings(texts, "programme", List.of(promise));
    }
}
