package org.dauys.registration.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.events.admission.AdmissionPass;
import org.dauys.events.json.EventJson;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.testing.DemoPhone;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class BusyLoginTest {

    @Inject
    LoginDoor door;

    @Inject
    RoomKeys keys;

    @Inject
    MeterRegistry metrics;

    @Test
    void whoeverComesWithoutAPassIsSentToTheWaitingRoom() {
        Response refused = await().until(() -> askWhileFull(Map.of()), answer -> answer.statusCode() == 429);

        refused.then()
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://dauys.org/problems/waiting-room"))
                .body("title", notNullValue());
    }

    @Test
    void whoeverHasWaitedGetsInAllTheSame() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(AdmissionPass.ALGORITHM).generateKeyPair();
        keys.accept(EventJson.write(Map.of(
                "items",
                List.of(Map.of(
                        "algorithm",
                        AdmissionPass.ALGORITHM,
                        "public_key",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))))));
        double before = withPass();
        for (long number = 1; withPass() == before; number++) {
            // On a slow machine the others may be too slow; then there is room, and the pass is not looked at.
            String pass = new AdmissionPass(number, Instant.now().plusSeconds(60)).signed(pair.getPrivate());
            assertThat(askWhileFull(Map.of(AdmissionPass.HEADER, pass)).statusCode())
                    .isEqualTo(202);
        }
    }

    /** Others take every place as soon as there is one. */
    private Response askWhileFull(Map<String, String> headers) {
        AtomicBoolean over = new AtomicBoolean();
        Thread others = new Thread(() -> {
            while (!over.get()) {
                door.admits(Optional.empty());
            }
        });
        others.start();
        try {
            return RestAssured.given()
                    .headers(headers)
                    .contentType("application/json")
                    .body(Map.of("phone", DemoPhone.fresh()))
                    .post("/api/auth/codes");
        } finally {
            over.set(true);
        }
    }

    private double withPass() {
        return metrics.counter("dauys.login.door", "outcome", "pass").count();
    }
}
