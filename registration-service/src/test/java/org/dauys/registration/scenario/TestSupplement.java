package org.dauys.registration.scenario;

import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.registrar;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.registration.testing.DemoPhone;

/** A roll of late admissions, from its opening to the second signature. */
public final class TestSupplement {

    private final TestPrimary primary;
    private final String id;

    private TestSupplement(TestPrimary primary, String id) {
        this.primary = primary;
        this.id = id;
    }

    /** Opened by a registrar of the whole country. */
    public static TestSupplement open(TestPrimary primary) {
        return new TestSupplement(
                primary,
                registrar()
                        .post(primary.path("/supplementary-rolls"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** Somebody who was admitted. */
    public record Late(UUID member, String iin, String phone, String territory) {

        /** What they log in with. */
        public Map<String, String> login() {
            return Map.of("iin", iin, "phone", phone);
        }
    }

    /** Admits somebody new. */
    public Late admit(String territory) {
        String iin = FreshIin.of(LocalDate.of(1980, 1, 1), true);
        String phone = DemoPhone.fresh();
        return new Late(
                UUID.fromString(entry(registrar(), iin, phone, territory)
                        .statusCode(201)
                        .extract()
                        .path("member_id")),
                iin,
                phone,
                territory);
    }

    /** Tries to admit somebody. */
    public ValidatableResponse entry(RequestSpecification who, String iin, String phone, String territory) {
        Map<String, Object> body = new HashMap<>();
        body.put("iin", iin);
        body.put("last_name", "Ахметова");
        body.put("first_name", "Айгерим");
        body.put("phone", phone);
        body.put("territory_id", territory);
        body.put("ppo_code", "PPO-1");
        body.put("joined_on", "2020-01-01");
        body.put("basis", "decision 12");
        return who.body(body).post(path("/entries")).then();
    }

    /** Who is on it, as somebody sees it. */
    public ValidatableResponse entries(RequestSpecification who, String query) {
        return who.get(path("/entries" + query)).then();
    }

    /** Proposed by the registrar and countersigned; the answer has the elections. */
    public ValidatableResponse freeze() {
        registrar().post(path("/freeze")).then().statusCode(200);
        return controller().post(path("/countersign")).then().statusCode(200);
    }

    /** The same; the uuids of its elections. */
    public List<String> elections() {
        return freeze().extract().path("elections");
    }

    private String path(String rest) {
        return primary.path("/supplementary-rolls/" + id + rest);
    }
}
