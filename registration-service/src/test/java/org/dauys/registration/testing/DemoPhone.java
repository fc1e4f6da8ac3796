package org.dauys.registration.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A phone of the demo network. */
public final class DemoPhone {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private DemoPhone() {}

    /** A number that no other test has. */
    public static String fresh() {
        return String.format("+7702%07d", NEXT.getAndIncrement() % 10_000_000);
    }

    /** Messages received, newest first. */
    public static List<Map<String, String>> messages(String phone) {
        return given().queryParam("phone", phone)
                .get("/api/demo/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The newest code once so many messages have come. */
    public static String code(String phone, int messages) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> messages(phone).size() >= messages);
        return messages(phone).get(0).get("code");
    }
}
