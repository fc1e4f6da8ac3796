package org.dauys.registration.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class NetworkLimitTest {

    @Inject
    NetworkLimit networks;

    @Test
    void anAddressFromWhichNobodyRedeemsIsStoppedAndWhoHasLoggedInBeforeIsNot() throws SQLException {
        String address = "203.0.113.10";
        String known = DemoPhone.fresh();
        Response login = login(known, address);
        askedFor(address, 5_000);
        // As if another process had let them in: this one sees it at its next count.
        await().until(() -> ask(Map.of("phone", DemoPhone.fresh()), address).statusCode() == 429);
        for (Map<String, String> stranger : java.util.List.of(
                Map.of("phone", DemoPhone.fresh()),
                Map.of("phone", DemoPhone.fresh(), "iin", TestIins.any(70_001)),
                Map.of("phone", known))) {
            ask(stranger, address)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("https://dauys.org/problems/network-busy"));
        }
        Map<String, String> withToken = Map.of("phone", known, "device_token", login.path("device_token"));
        ask(withToken, address).then().statusCode(202);
        Map<String, String> ofAnother = Map.of("phone", DemoPhone.fresh(), "device_token", login.path("device_token"));
        ask(ofAnother, address).then().statusCode(429);
        ask(Map.of("phone", DemoPhone.fresh()), "203.0.113.200").then().statusCode(429);
        ask(Map.of("phone", DemoPhone.fresh()), "203.0.112.10").then().statusCode(202);
    }

    @Test
    void aStationFullOfMembersLogsInFromOneAddress() throws SQLException {
        String address = "198.51.100.20";
        askedFor(address, 4_998);
        for (int i = 0; i < 5; i++) {
            login(DemoPhone.fresh(), address).then().statusCode(200);
        }
    }

    @Test
    void codesOfPhonesInOtherCountriesAreAskedForInVain() {
        ask(Map.of("phone", "+882161234567"), "192.0.2.1")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/phone-not-served"));
    }

    @Test
    void theNetworkIsForgottenWhenTheWindowIsOver() throws SQLException {
        String phone = DemoPhone.fresh();
        ask(Map.of("phone", phone), "192.0.2.77").then().statusCode(202);
        String row = TestDatabase.text("select max(id)::text from login_code");
        assertThat(TestDatabase.text("select encode(network_key, 'hex') from login_code where id = ?::bigint", row))
                .hasSize(64);
        TestDatabase.update(
                "update login_code set requested_at = now() - interval '16 minutes' where id = ?::bigint", row);
        networks.forgetOld();
        assertThat(TestDatabase.texts("select 1 from login_code where id = ?::bigint and network_key is null", row))
                .hasSize(1);
    }

    /** As so many phones would have, one code each. */
    private void askedFor(String address, int phones) throws SQLException {
        ask(Map.of("phone", DemoPhone.fresh()), address).then().statusCode(202);
        TestDatabase.update(
                "insert into login_code (subject_key, phone_key, network_key, code_hash, requested_at, expires_at)"
                        + " select sha256(n::text::bytea), sha256((? || n)::bytea), network_key, code_hash, now(), now()"
                        + " from (select * from login_code order by id desc limit 1) mine, generate_series(1, ?) n",
                address,
                phones - 1);
    }

    private static Response login(String phone, String address) {
        ask(Map.of("phone", phone), address).then().statusCode(202);
        Map<String, String> body = new HashMap<>(Map.of("phone", phone, "code", DemoPhone.code(phone, 1)));
        return Officials.anybody().header("X-Forwarded-For", address).body(body).post("/api/auth/tokens");
    }

    private static Response ask(Map<String, String> subject, String address) {
        return Officials.anybody()
                .header("X-Forwarded-For", address)
                .body(subject)
                .post("/api/auth/codes");
    }
}
