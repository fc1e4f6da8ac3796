package org.dauys.simulator.candidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.Applicant.Fate;

/** Coming to stand: by oneself, or through the meeting of a primary party organisation. */
public final class Nomination {

    private final Api api;
    private final String path;

    /** @param api with the token of the applicant, or of the secretary */
    public Nomination(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary;
    }

    /**
     * Files one's own application.
     *
     * @return its id
     */
    public String apply(Applicant applicant) {
        return api.post(path + "/applications", application(applicant, applicant.slip()))
                .path("id")
                .asText();
    }

    /**
     * Files the nomination of somebody else, as secretary.
     *
     * @return its id
     */
    public String nominate(Applicant applicant, int number) {
        ObjectNode nomination = application(applicant, applicant.slip())
                .put("ppo_code", "PPO-1")
                .put("meeting_date", "2020-08-20")
                .put("protocol_number", "2020-" + number)
                .put("attended", 40 + number % 30)
                .put("for", 35 + number % 30);
        return api.post(path + "/ppo-nominations", nomination).path("id").asText();
    }

    /** Files an application that was sent back again, without the mistake. */
    public void correct(String id, Applicant applicant) {
        Answer shown = api.tryGet(path + "/applications/" + id);
        api.put(path + "/applications/" + id, application(applicant, false), shown.header("ETag"));
    }

    /** Withdraws an application. */
    public void withdraw(String application) {
        api.post(path + "/applications/" + application + "/withdraw", Json.object());
    }

    /** @param slip with the membership left out, which a correction can put right */
    private static ObjectNode application(Applicant applicant, boolean slip) {
        ObjectNode json = Json.object()
                .put("iin", applicant.person().iin())
                .put("sex", applicant.person().female() ? "FEMALE" : "MALE")
                .put("birth_date", applicant.person().birthDate().toString())
                .put("citizenship_years_resident", applicant.fate() == Fate.REFUSED ? 4 : 20)
                .put("party_member", !slip)
                .put("membership_applied", false)
                .put("territory_id", applicant.territoryId())
                .put("new_face", applicant.newFace());
        json.set("name", Json.text(applicant.person().publicName()));
        json.set("declarations", Json.object().put("no_conviction", true).put("no_corruption", true));
        Json.strings(json, "contest_ids", List.of(applicant.contestId()));
        Json.strings(json, "special_groups", applicant.groups());
        return json;
    }
}
