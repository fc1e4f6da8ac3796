package org.dauys.registration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who follows the trail page by page gets every record once, whenever its transaction ends. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class AuditOrderTest {

    private static final String PATH = "/api/registration/audit";

    private final String actor = UUID.randomUUID().toString();
    private final List<String> read = new ArrayList<>();
    private String cursor = "";

    @Test
    void recordOfATransactionThatEndsLateIsNotPassedOver() throws SQLException {
        try (Connection slow = TestDatabase.connect();
                Connection fast = TestDatabase.connect()) {
            record(fast, "before-1");
            record(fast, "before-2");
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                follow();
                assertThat(read).containsExactly("before-1", "before-2");
            });
            slow.setAutoCommit(false);
            record(slow, "slow");
            record(fast, "fast-1");
            record(fast, "fast-2");
            record(fast, "fast-3");

            follow();
            assertThat(read)
                    .as("what was recorded after an open transaction waits for it")
                    .containsExactly("before-1", "before-2");
            slow.commit();
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            follow();
            assertThat(read).containsExactly("before-1", "before-2", "slow", "fast-1", "fast-2", "fast-3");
        });
    }

    @Test
    void openTransactionThatRecordsLastDoesNotHoldBackWhatWasReadBefore() throws SQLException {
        try (Connection slow = TestDatabase.connect();
                Connection fast = TestDatabase.connect()) {
            record(fast, "before-1");
            record(fast, "before-2");
            slow.setAutoCommit(false);
            record(slow, "slow");
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                follow();
                assertThat(read).containsExactly("before-1", "before-2");
            });
            slow.rollback();
        }
        follow();
        assertThat(read).containsExactly("before-1", "before-2");
    }

    /** Goes on from the last cursor, a record a page. */
    private void follow() {
        while (true) {
            Response page = Officials.controller()
                    .get(PATH + "?limit=1&actor=" + actor + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            List<String> acts = page.then().statusCode(200).extract().path("items.act");
            String next = page.path("next");
            if (next == null) {
                // The last page is read again next time: it has no cursor yet.
                acts.stream().filter(act -> !read.contains(act)).forEach(read::add);
                return;
            }
            acts.stream().filter(act -> !read.contains(act)).forEach(read::add);
            cursor = next;
        }
    }

    private void record(Connection connection, String act) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit.audit_record (at, actor, act, subject, details) values (now(), ?, ?, 's', '{}')")) {
            insert.setString(1, actor);
            insert.setString(2, act);
            insert.executeUpdate();
        }
    }
}
