package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.json.EventJson;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The desk of the registration process: hands the caller's own token on. A gateway in front sends these paths to the
 * credential authority directly, so that the answers do not pass here at all.
 */
@ApplicationScoped
class ForwardingDesk implements CredentialDesk {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI authority;
    private final HttpHeaders headers;

    ForwardingDesk(@ConfigProperty(name = "dauys.peers.credential-authority") URI authority, HttpHeaders headers) {
        this.authority = authority;
        this.headers = headers;
    }

    @Override
    public Response credential(String electionUuid, UUID member) {
        return forward(request("/api/me/credentials/" + electionUuid).GET());
    }

    @Override
    public Response votingToken(String electionUuid, UUID member) {
        return forward(request("/api/me/voting-tokens")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(Map.of("uuid", electionUuid)))));
    }

    @Override
    public Response handOver(UUID terminal) {
        return forward(request("/api/kiosk/credentials").POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Override
    public Response releases(String electionUuid, UUID member) {
        return forward(
                request("/api/me/credentials/" + electionUuid + "/releases").GET());
    }

    @Override
    public Response dispute(String electionUuid, UUID member) {
        return forward(
                request("/api/me/credentials/" + electionUuid + "/disputes").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(authority.resolve(path)).timeout(TIMEOUT);
        for (String name : new String[] {HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE}) {
            Optional.ofNullable(headers.getHeaderString(name)).ifPresent(value -> request.header(name, value));
        }
        return request;
    }

    private Response forward(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Response.ResponseBuilder ours = Response.status(answer.statusCode()).entity(answer.body());
            for (String name : new String[] {
                HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CACHE_CONTROL, "Retry-After"
            }) {
                answer.headers().firstValue(name).ifPresent(value -> ours.header(name, value));
            }
            return ours.build();
        } catch (IOException e) {
            throw new ProblemException(KitProblem.PEER_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(KitProblem.UNAVAILABLE);
        }
    }
}
