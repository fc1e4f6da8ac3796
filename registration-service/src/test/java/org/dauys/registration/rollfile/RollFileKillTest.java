package org.dauys.registration.rollfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.registration.rollfile.RollLines.AKKOL;
import static org.dauys.registration.rollfile.RollLines.member;
import static org.dauys.registration.rollfile.RollLines.members;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.digest.Sha256;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a worker was doing is lost in the middle of a step: the step is held up by a row that somebody else is inserting,
 * and its database session is ended there, as the end of its process would end it.
 */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RollFileKillTest {

    private String primary;

    @BeforeEach
    void newPrimary() throws SQLException {
        primary = TestDatabase.newPrimary();
    }

    @Test
    void checkingGoesOnFromItsLastCheckpointWithEveryLineAndRefusalOnce() throws SQLException {
        StringBuilder csv = new StringBuilder(members(0, 110, AKKOL));
        for (int i = 0; i < 10; i++) {
            csv.append(member(500 + i, "kz-nowhere"));
        }
        for (int i = 110; i < 180; i++) {
            csv.append(member(i, AKKOL));
        }
        csv.append(member(3, AKKOL));
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        UploadedFile file = UploadedFile.announced(primary, "WHOLE", bytes.length);
        file.append(0, bytes).statusCode(200);

        // The third of four chunks waits for this row.
        try (Connection other = connect()) {
            insert(
                    other,
                    "insert into roll_file_line (file_id, line, iin) values (?, 0, ?)",
                    UUID.fromString(file.id()),
                    TestIins.any(112));
            file.completing(Sha256.of(csv.toString()).toHex()).statusCode(202);
            kill(sessionThatWaitsFor(other));
            file.get()
                    .then()
                    .body("state", equalTo("CHECKING"))
                    .body("lines", equalTo(100))
                    .body("progress.percent", greaterThan(0));
            other.rollback();
        }
        file.await("REFUSED");

        file.get()
                .then()
                .body("lines", equalTo(191))
                .body("accepted", equalTo(180))
                .body("refused", equalTo(11));
        String report = registrar().get(file.path("/refusals")).asString();
        assertThat(report.lines()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void applyingIsAllOrNothingAndDoneAgain() throws SQLException {
        UploadedFile file = UploadedFile.in("CHECKED", primary, "WHOLE", members(20_000, 20_130, AKKOL));

        // A member of the last of four portions is being made known for another primary.
        try (Connection other = connect()) {
            insert(other, "insert into member (id, iin) values (?, ?)", UUID.randomUUID(), TestIins.any(20_129));
            file.applying(0).statusCode(202);
            int session = sessionThatWaitsFor(other);
            file.get().then().body("progress.entries_applied", equalTo(120));
            kill(session);
            assertThat(rollSize()).isEqualTo("0");
            file.get().then().body("state", equalTo("APPLYING"));
            other.rollback();
        }
        file.await("APPLIED");

        assertThat(rollSize()).isEqualTo("130");
        assertThat(TestDatabase.texts(
                        "select act from audit_record where subject = ? and act = 'roll-file-applied'", file.id()))
                .hasSize(1);
    }

    @Test
    void whatNamesPeopleIsGoneAfterTheEnd() throws SQLException {
        UploadedFile file = UploadedFile.applied(primary, "WHOLE", members(0, 60, AKKOL));
        await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.text(
                        "select (select count(*) from roll_file_part where file_id::text = f.id::text)"
                                + " + (select count(*) from roll_file_line where file_id = f.id)"
                                + " + (select count(*) from roll_file_change where file_id = f.id)"
                                + " from roll_file f where id::text = ?",
                        file.id())
                .equals("0"));
        file.get().then().body("difference.joined", equalTo(60));
        registrar().get(file.path("/preview")).then().statusCode(200).body("difference.joined", equalTo(60));
        registrar().get(file.path("/changes")).then().statusCode(409);
    }

    private String rollSize() throws SQLException {
        return TestDatabase.text("select count(*) from roll_entry where primary_id = ?", primary);
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "registration",
                "registration");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String sql, UUID id, String iin) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setString(2, iin);
            statement.executeUpdate();
        }
    }

    private static int sessionThatWaitsFor(Connection other) throws SQLException {
        int holder;
        try (var row = other.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            holder = row.getInt(1);
        }
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestDatabase.texts(
                                        "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                                        holder)
                                .stream()
                                .findFirst()
                                .map(Integer::valueOf),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void kill(int session) throws SQLException {
        assertThat(TestDatabase.text("select pg_terminate_backend(?)", session)).isEqualTo("t");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.texts("select pid from pg_stat_activity where pid = ?", session)
                        .isEmpty());
    }
}
