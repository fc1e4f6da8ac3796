package org.dauys.simulator.citizen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** Publishes draft programmes and answers proposals. */
public final class Editor {

    private final Api api;
    private final String primary;

    /** @param api with an editor's token */
    public Editor(Api api, String primary) {
        this.api = api;
        this.primary = primary;
    }

    /**
     * Publishes the draft programme of a territory.
     *
     * @return its id
     */
    public String publish(String territory, LocalText name, List<LocalText> headings) {
        ObjectNode programme = Json.object().put("primary", primary).put("territory_id", territory);
        programme.set(
                "title",
                Json.text(new LocalText(
                        "Бағдарлама жобасы: " + name.kk(),
                        "Проект программы: " + name.ru(),
                        "Draft programme: " + name.en())));
        ArrayNode blocks = programme.putArray("blocks");
        for (LocalText heading : headings) {
            ObjectNode block = Json.object();
            block.set("heading", Json.text(heading));
            block.set(
                    "text",
                    Json.text(new LocalText(
                            heading.kk() + ": алдағы бес жылға арналған шаралар.",
                            heading.ru() + ": меры на ближайшие пять лет.",
                            heading.en() + ": measures for the next five years.")));
            blocks.add(block);
        }
        return api.post("/api/programmes", programme).path("id").asText();
    }

    /** Answers a proposal. */
    public void answer(String proposal, String state, LocalText reason) {
        Answer shown = api.tryGet("/api/proposals/" + proposal);
        ObjectNode answer = Json.object().put("state", state);
        answer.set("reason", Json.text(reason));
        api.post(
                "/api/proposals/" + proposal + "/answers",
                answer,
                Map.of("If-Match", shown.header("ETag").orElse("*")));
    }
}
