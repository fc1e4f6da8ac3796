package org.dauys.system.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;
import org.dauys.system.stack.RunningSystem;

/**
 * Somebody who can log in. A test that is not about logging in gives a visitor the session that the portal would keep
 * afterwards; the code comes from the demo inbox, as for everybody.
 *
 * @param iin of a member; empty for a participant
 * @param phone to which the code goes
 */
public record Login(Optional<String> iin, String phone) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Login member(Person person) {
        return new Login(Optional.of(person.iin()), person.phone());
    }

    /** Staff, observers, candidates that are no members: anybody by phone alone. */
    public static Login participant(String phone) {
        return new Login(Optional.empty(), phone);
    }

    /** What {@code session.ts} of the portal keeps under {@code dauys.session}. */
    String session(RunningSystem system) {
        JsonNode tokens = new LoginDesk(system.api()).tokens(iin, phone);
        JsonNode claims = claims(tokens.path("access_token").asText());
        long now = Clock.systemUTC().millis();
        ObjectNode session = Json.object()
                .put("accessToken", tokens.path("access_token").asText())
                .put("accessExpires", now + 1_000 * tokens.path("expires_in").asLong())
                .put("refreshToken", tokens.path("refresh_token").asText())
                .put(
                        "refreshExpires",
                        now + 1_000 * tokens.path("refresh_expires_in").asLong())
                .put("kind", claims.path("kind").asText("participant"))
                .put("kept", true);
        session.set("roles", tokens.path("roles"));
        session.set(
                "territories",
                claims.has("territories")
                        ? claims.path("territories")
                        : Json.object().arrayNode());
        return session.toString();
    }

    private static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
