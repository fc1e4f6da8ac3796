package org.dauys.simulator.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Json;

/** Two operators who hire: one proposes, the other confirms. */
public final class StaffOffice {

    private static final String PROPOSALS = "/api/registration/staff/proposals";

    private final Api first;
    private final Api second;

    /**
     * @param first with one operator's token
     * @param second with that of another person
     */
    public StaffOffice(Api first, Api second) {
        this.first = first;
        this.second = second;
    }

    /** Gives somebody roles in territories; {@code *} is everywhere. */
    public void grant(String phone, String name, List<String> roles, List<String> territories) {
        ObjectNode proposal = Json.object();
        ObjectNode grant =
                proposal.putArray("grants").addObject().put("phone", phone).put("name", name);
        Json.strings(grant, "roles", roles);
        Json.strings(grant, "territories", territories);
        String id = first.post(PROPOSALS, proposal).path("id").asText();
        try {
            second.post(PROPOSALS + "/" + id + "/confirm", Json.object());
        } catch (ApiProblem e) {
            // Somebody gave the same phone the same role at the same time.
            if (e.status() != 409) {
                throw e;
            }
        }
    }
}
