package org.dauys.registration.authorisation;

import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;

/**
 * Requests to endpoints about objects that exist: a primary with an application and a candidate in Kokshetau. An endpoint
 * that is not named here gets ids of nothing and an empty body, which is enough to see whom it lets in at all; to see that
 * it looks at whose the object is, put its path or its body here.
 */
final class Asked {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final TestPrimary primary = TestPrimary.nominating();
    private final TestCandidate applicant;
    private final TestCandidate candidate;
    private final Map<String, Object> bodies = new HashMap<>();
    private final Map<String, Supplier<String>> paths = new HashMap<>();

    Asked(String base) {
        this.base = base;
        String contest = primary.contest("local", KOKSHETAU);
        applicant = TestCandidate.woman(KOKSHETAU, contest);
        applicant.apply(primary);
        candidate = primary.register(TestCandidate.woman(KOKSHETAU, contest));
        String applications = "/api/registration/primaries/{primary}/applications";
        for (String tail : new String[] {"", "/withdraw", "/decision"}) {
            paths.put(
                    applications + "/{id}" + tail,
                    () -> primary.path("/applications/" + applicant.applicationId() + tail));
        }
        for (String tail : new String[] {"/history", "/documents", "/eligibility", "/duplicates", "/claim"}) {
            paths.put(
                    applications + "/{id}" + tail,
                    () -> primary.path("/applications/" + applicant.applicationId() + tail));
        }
        String seats = "/campaign/seminars/of/";
        paths.put(
                "/api/registration/primaries/{primary}" + seats + "{candidacy}",
                () -> primary.path(seats + candidate.candidacyId()));
        String candidacies = "/api/registration/primaries/{primary}/candidacies/{candidacy}";
        for (String tail : new String[] {
            "/profile", "/profile/draft", "/profile/submission", "/profile/decision", "/profile/correction"
        }) {
            paths.put(candidacies + tail, () -> primary.path("/candidacies/" + candidate.candidacyId() + tail));
        }
        paths.put(applications, () -> primary.path("/applications"));
        bodies.put("POST " + applications + "/{id}/claim", Map.of());
        bodies.put("POST " + applications + "/{id}/withdraw", Map.of());
        bodies.put("PUT " + applications + "/{id}", applicant.request());
        bodies.put("POST " + applications + "/{id}/decision", Map.of("decision", "REGISTER"));
        bodies.put(
                "POST /api/registration/primaries/{primary}/ppo-nominations",
                TestCandidate.woman(KOKSHETAU, contest)
                        .with(
                                "meeting",
                                Map.of(
                                        "ppo_code",
                                        "PPO-1",
                                        "meeting_date",
                                        "2026-01-01",
                                        "protocol_number",
                                        "1",
                                        "attended",
                                        5,
                                        "for",
                                        5))
                        .request());
        bodies.put(
                "POST /api/registration/staff/proposals",
                Map.of(
                        "grants",
                        List.of(Map.of(
                                "phone",
                                "+77019999999",
                                "name",
                                "x",
                                "roles",
                                List.of("editor"),
                                "territories",
                                List.of(AKMOLA)))));
        bodies.put("POST /api/registration/primaries/{primary}/elections/plan", Map.of("by", "territory"));
        bodies.put(
                "POST /api/registration/primaries/{primary}/contests",
                TestPrimary.contestBody("another", "local", KOKSHETAU, 1, 2));
    }

    /** Whether this endpoint is asked about an object that exists, with a body that it takes. */
    boolean knows(Endpoint endpoint) {
        return (!endpoint.path().replace("{primary}", "").contains("{") || paths.containsKey(endpoint.path()))
                && (endpoint.method().equals("GET")
                        || endpoint.method().equals("DELETE")
                        || bodies.containsKey(endpoint.name()));
    }

    /** The status of an answer. */
    int status(Endpoint endpoint, Optional<String> token) throws Exception {
        return answer(endpoint, token).statusCode();
    }

    /** Whether an answer is a list without anything of the territory that these requests are about. */
    boolean showsNothing(Endpoint endpoint, Optional<String> token) throws Exception {
        HttpResponse<String> answer = answer(endpoint, token);
        return answer.statusCode() == 200
                && !answer.body().contains(KOKSHETAU)
                && !answer.body().contains(applicant.applicationId());
    }

    private HttpResponse<String> answer(Endpoint endpoint, Optional<String> token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path(endpoint)))
                .header("Content-Type", endpoint.consumes().orElse("application/json"))
                .header("If-Match", "\"1\"")
                .method(endpoint.method(), body(endpoint));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String path(Endpoint endpoint) {
        return Optional.ofNullable(paths.get(endpoint.path()))
                .map(Supplier::get)
                .orElseGet(() -> endpoint.path()
                        .replace("{primary}", primary.id())
                        .replace("{uuid}", "22222222222222")
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
    }

    private HttpRequest.BodyPublisher body(Endpoint endpoint) throws JsonProcessingException {
        if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
            return HttpRequest.BodyPublishers.noBody();
        }
        return HttpRequest.BodyPublishers.ofString(
                json.writeValueAsString(bodies.getOrDefault(endpoint.name(), Map.of())));
    }
}
