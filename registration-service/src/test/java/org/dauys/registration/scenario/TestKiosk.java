package org.dauys.registration.scenario;

import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.registrarOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Audience;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.TestTokens;

/** An online station with two officers, and requests of theirs and of its terminals. */
public final class TestKiosk {

    public static final String PAIRINGS = "/api/registration/kiosk/pairings";

    private final String territory;
    private final String station;
    private final String officer = UUID.randomUUID().toString();
    private final String secondOfficer = UUID.randomUUID().toString();

    private TestKiosk(String primary, String territory) {
        this.territory = territory;
        this.station = "/api/registration/primaries/" + primary + "/stations/s-" + territory;
    }

    /** Made by a registrar. */
    public static TestKiosk open(String primary, String territory) {
        TestKiosk kiosk = new TestKiosk(primary, territory);
        registrarOf(territory)
                .body(Map.of(
                        "id",
                        "s-" + territory,
                        "name",
                        TestPrimary.text("Station"),
                        "territory_id",
                        territory,
                        "kind",
                        "ONLINE"))
                .post("/api/registration/primaries/" + primary + "/stations")
                .then()
                .statusCode(201);
        registrarOf(territory)
                .header("If-Match", "\"1\"")
                .body(Map.of("accounts", List.of(kiosk.officer, kiosk.secondOfficer)))
                .put(kiosk.station + "/officers")
                .then()
                .statusCode(200);
        return kiosk;
    }

    /** The address of the station. */
    public String station() {
        return station;
    }

    /** An address of its desk. */
    public String path(String rest) {
        return station + "/kiosk" + rest;
    }

    public RequestSpecification officer() {
        return as(officer, Roles.STATION_OFFICER, territory);
    }

    public RequestSpecification secondOfficer() {
        return as(secondOfficer, Roles.STATION_OFFICER, territory);
    }

    public String secondOfficerId() {
        return secondOfficer;
    }

    /** A pairing code, and the terminal that it is for. */
    public Response offer() {
        Response offered = officer().body(Map.of("name", "Terminal 1")).post(path("/terminals"));
        offered.then().statusCode(201);
        return offered;
    }

    /** The id of a new terminal that is paired. */
    public String pair() {
        Response offered = offer();
        redeem(offered.path("pairing_code")).statusCode(200);
        return offered.path("terminal_id");
    }

    public static ValidatableResponse redeem(String code) {
        return anybody().body(Map.of("pairing_code", code)).post(PAIRINGS).then();
    }

    /** As the service's own token of this terminal, by the key that tests sign with. */
    public static String tokenOf(String terminal) {
        return TestTokens.identityClaims(terminal, List.of(Roles.KIOSK_TERMINAL), List.of())
                .claim("aud", Audience.KIOSK)
                .sign();
    }

    public static RequestSpecification terminal(String terminal) {
        return anybody().auth().oauth2(tokenOf(terminal));
    }

    /** What happens at a terminal. */
    public static ValidatableResponse at(String terminal) {
        return terminal(terminal).get("/api/registration/kiosk/session").then();
    }

    public ValidatableResponse ask(String iin, String terminal, String confirmation) {
        return officer()
                .body(Map.of("iin", iin, "terminal_id", terminal, "confirmation", confirmation))
                .post(path("/sessions"))
                .then();
    }

    /** The id of a session that waits. */
    public String asked(String iin, String terminal, String confirmation) {
        return ask(iin, terminal, confirmation).statusCode(201).extract().path("session_id");
    }

    public ValidatableResponse look(String iin) {
        return officer().body(Map.of("iin", iin)).post(path("/voters")).then();
    }

    public ValidatableResponse session(String session) {
        return officer().get(path("/sessions/" + session)).then();
    }

    public ValidatableResponse end(String session) {
        return officer().post(path("/sessions/" + session + "/end")).then();
    }
}
