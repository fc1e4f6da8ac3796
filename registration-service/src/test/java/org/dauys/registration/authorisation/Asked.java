package org.dauys.registration.authorisation;

import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Requests to every endpoint about an object that exists, with a body that is taken. */
final class Asked {

    /** What an endpoint is asked for besides, so that it is not the question that is refused. */
    private static final Map<String, String> QUERIES = Map.of(
            "PUT " + RealObjects.PRIMARY + "/roll/files/{id}/content", "?offset=0",
            "POST " + RealObjects.PRIMARY + "/roll/imports", "?dry_run=true",
            "POST " + RealObjects.API + "documents", "?name=a.pdf",
            "GET " + RealObjects.PRIMARY + "/stations/{id}/assignment/preview", "?settlement=village",
            "GET " + RealObjects.PRIMARY + "/roll/files/{id}/changes", "?territory=" + KOKSHETAU,
            "GET " + RealObjects.PRIMARY + "/roll/files/{id}/changes.csv", "?territory=" + KOKSHETAU);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final RealObjects real;
    private final Bodies bodies;

    Asked(String base, RealObjects real) {
        this.base = base;
        this.real = real;
        this.bodies = new Bodies(real);
    }

    /** An answer, as far as rights show in it. */
    record Answer(int status, String body) {

        /** Of a list: nothing of the territory that all objects are of. */
        boolean showsNothing(RealObjects real) {
            return status == 200
                    && !body.contains(KOKSHETAU)
                    && !body.contains(real.applicant.applicationId())
                    && !body.contains(real.candidate.candidacyId());
        }

        /** For messages. */
        @Override
        public String toString() {
            return status + " "
                    + body.replaceAll(".*/problems/([a-z-]+).*", "$1")
                            .lines()
                            .findFirst()
                            .orElse("");
        }
    }

    /**
     * @param role which the token has, for what only some roles may send
     */
    Answer ask(Endpoint endpoint, String role, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address(endpoint)))
                .header("Content-Type", endpoint.consumes().orElse("application/json"))
                .header("If-Match", "\"1\"")
                .method(endpoint.method(), body(endpoint, role));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String address(Endpoint endpoint) {
        return real.address(endpoint.path())
                        .orElseThrow(() -> new IllegalStateException("nothing real behind " + endpoint.name()))
                + QUERIES.getOrDefault(endpoint.name(), "");
    }

    private HttpRequest.BodyPublisher body(Endpoint endpoint, String role) {
        if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
            return HttpRequest.BodyPublishers.noBody();
        }
        Object body = bodies.of(endpoint, role).orElse(Map.of());
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
