package org.dauys.registration.scenario;

import static org.dauys.registration.scenario.Officials.registrar;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.json.CanonicalJson;

/** A draw round, held by a registrar and a controller. */
public final class TestDraw {

    private static final int MINUTE = 60;

    private final TestPrimary primary;
    private final int number;

    private TestDraw(TestPrimary primary, int number) {
        this.primary = primary;
        this.number = number;
    }

    /** Somebody who contributes, always under the same account. */
    public record Contributor(String account, String role, String contribution) {

        /** @param word the contribution is made from it */
        public static Contributor of(String role, String word) {
            String contribution = CanonicalJson.sha256(word.getBytes(StandardCharsets.UTF_8));
            return new Contributor(UUID.randomUUID().toString(), role, contribution);
        }

        public String commitment() {
            return CanonicalJson.sha256(contribution.getBytes(StandardCharsets.UTF_8));
        }

        public RequestSpecification client() {
            return Officials.as(account, role, "*");
        }
    }

    /** Holds a whole round of two people. */
    public static TestDraw of(TestPrimary primary, String kind, String word) {
        Contributor registrar = Contributor.of("registrar", primary.id() + kind + word + "1");
        Contributor controller = Contributor.of("controller", primary.id() + kind + word + "2");
        TestDraw draw = open(primary, kind);
        String first = draw.commits(registrar);
        String second = draw.commits(controller);
        draw.seal().statusCode(200);
        draw.reveal(registrar, first).statusCode(200);
        draw.reveal(controller, second).statusCode(200);
        return draw;
    }

    public static TestDraw open(TestPrimary primary, String kind) {
        return open(primary, Map.of("kind", kind, "reveal_seconds", 10 * MINUTE));
    }

    public static TestDraw open(TestPrimary primary, Map<String, Object> request) {
        int number = registrar()
                .body(request)
                .post(primary.path("/draw-rounds"))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return new TestDraw(primary, number);
    }

    public int number() {
        return number;
    }

    /** An address below the round. */
    public String path(String rest) {
        return primary.path("/draw-rounds/" + number + rest);
    }

    public ValidatableResponse commit(Contributor contributor) {
        return contributor
                .client()
                .body(Map.of("commitment", contributor.commitment()))
                .post(path("/commitments"))
                .then();
    }

    /** @return id of the contribution */
    public String commits(Contributor contributor) {
        return commit(contributor)
                .statusCode(201)
                .extract()
                .path("contributions.find { it.commitment == '" + contributor.commitment() + "' }.id");
    }

    public ValidatableResponse seal() {
        return registrar().post(path("/seal")).then();
    }

    public ValidatableResponse reveal(Contributor contributor, String id) {
        return contributor
                .client()
                .body(Map.of("contribution", contributor.contribution()))
                .post(path("/commitments/" + id + "/reveal"))
                .then();
    }

    public ValidatableResponse shown() {
        return Officials.anybody().get(path("")).then();
    }
}
