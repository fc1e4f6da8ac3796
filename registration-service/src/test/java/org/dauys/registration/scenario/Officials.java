package org.dauys.registration.scenario;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;

/** Requests with the tokens of accounts. */
public final class Officials {

    /** Account ids, the same in every request of a JVM. */
    public static final String REGISTRAR_ID = UUID.randomUUID().toString();

    private Officials() {}

    public static RequestSpecification operator() {
        return as(UUID.randomUUID().toString(), Roles.OPERATOR, "*");
    }

    /** A registrar of the whole country, always the same person. */
    public static RequestSpecification registrar() {
        return as(REGISTRAR_ID, Roles.REGISTRAR, "*");
    }

    public static RequestSpecification registrarOf(String territory) {
        return as(UUID.randomUUID().toString(), Roles.REGISTRAR, territory);
    }

    public static RequestSpecification controller() {
        return as(UUID.randomUUID().toString(), Roles.CONTROLLER, "*");
    }

    public static RequestSpecification controllerOf(String territory) {
        return as(UUID.randomUUID().toString(), Roles.CONTROLLER, territory);
    }

    public static RequestSpecification secretaryOf(String territory) {
        return as(UUID.randomUUID().toString(), Roles.PPO_SECRETARY, territory);
    }

    public static RequestSpecification participant(String account) {
        return json(TestTokens.identity(account, List.of(Roles.PARTICIPANT), List.of()));
    }

    public static RequestSpecification as(String account, String role, String territory) {
        return json(TestTokens.identity(account, List.of(role), List.of(territory)));
    }

    /** Another account of a person who has several. */
    public static RequestSpecification accountOf(String person, String role) {
        return json(TestTokens.identityClaims(UUID.randomUUID().toString(), List.of(role), List.of("*"))
                .claim("person", person)
                .sign());
    }

    public static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    private static RequestSpecification json(String token) {
        return anybody().auth().oauth2(token);
    }
}
