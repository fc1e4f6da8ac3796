package org.dauys.registration.scenario;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.dauys.events.json.CanonicalJson;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** The credential authority's own schema, as its database user, for tests without its process. */
public final class CredentialDatabase {

    private static final String ROLE = "credential_authority";

    private CredentialDatabase() {}

    /** Publishes a list of as many made-up public credentials, as the credential authority would. */
    public static byte[] publishList(String electionUuid, int credentials) {
        migrate();
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < credentials; i++) {
            list.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(String.format("%064x", i + 1))
                    .append('"');
        }
        byte[] bytes = list.append(']').toString().getBytes(StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(url(), ROLE, ROLE);
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into credential.published_list
                            (election_uuid, bytes, sha256, electorate, encryption_key_id, made_at)
                        values (?, ?, ?, ?, 'test', now())
                        """)) {
            insert.setString(1, electionUuid);
            insert.setBytes(2, bytes);
            insert.setString(3, CanonicalJson.sha256(bytes));
            insert.setInt(4, credentials);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return bytes;
    }

    /** Notes that a member has fetched a credential, as the credential authority would. */
    public static void enrol(String electionUuid, UUID member, String territory) {
        migrate();
        try (Connection connection = DriverManager.getConnection(url(), ROLE, ROLE);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into credential.enrolment (election_uuid, member_id, territory_id, enrolled_at)"
                                + " values (?, ?, ?, now())")) {
            insert.setString(1, electionUuid);
            insert.setObject(2, member);
            insert.setString(3, territory);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes that a strike-off is in the log, and what tally-service said of it, as the credential authority would. */
    public static void confirm(String strikeOff, String electionUuid, boolean voted) {
        execute(
                "insert into credential.strike_off_record (strike_off_id, election_uuid, recorded_at, voted)"
                        + " values (?::uuid, ?, now(), ?)",
                strikeOff,
                electionUuid,
                voted);
    }

    /** A member said that a release was not theirs. */
    public static String freeze(String electionUuid, UUID member, String territory) {
        String id = UUID.randomUUID().toString();
        execute(
                "insert into credential.release_freeze (id, election_uuid, member_id, territory_id, reported_at)"
                        + " values (?::uuid, ?, ?, ?, now())",
                id,
                electionUuid,
                member,
                territory);
        return id;
    }

    /** So many credentials of an election are made, out of so many. */
    public static void progress(String electionUuid, String primary, int voters, int made) {
        execute(
                "insert into credential.generation"
                        + " (election_uuid, primary_id, voters, made, busy_millis, started_at, updated_at)"
                        + " values (?, ?, ?, ?, 1000, now(), now())",
                electionUuid,
                primary,
                voters,
                made);
    }

    private static void execute(String sql, Object... parameters) {
        migrate();
        try (Connection connection = DriverManager.getConnection(url(), ROLE, ROLE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(url(), ROLE, ROLE)
                .schemas("credential")
                .locations("db/kit", "db/credential")
                .load()
                .migrate();
    }

    /** Whether the role sees that credentials are wanted, and nothing of applications. */
    public static String stateSeenBy(String electionUuid) {
        try (Connection connection = DriverManager.getConnection(url(), ROLE, ROLE);
                PreparedStatement query =
                        connection.prepareStatement("select state from public.planned_election where uuid = ?")) {
            query.setString(1, electionUuid);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }
}
