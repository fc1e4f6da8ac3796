package org.dauys.localstack.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The databases of the services and their roles, as on a cluster: each service sees its own database only, and the
 * credential authority has a role of its own in that of registration. Nobody who runs there owns the audit trails.
 */
public final class PlatformDatabases {

    /** Name of the database of each service, of its owner, and locally of the owner's password. */
    public static final List<String> SERVICES = List.of("registration", "voting", "tally", "observer", "program");

    /** Role that alone can read encrypted credentials. */
    public static final String CREDENTIAL_AUTHORITY = "credential_authority";

    private PlatformDatabases() {}

    /**
     * Creates what does not exist yet.
     *
     * @param superuser connects the administrator to the database of the given name
     */
    public static void createMissing(Function<String, DataSource> superuser) {
        try (Connection connection = superuser.apply("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : SERVICES) {
                createRole(connection, statement, name);
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute(
                            "create database " + name + " owner " + name + " encoding 'UTF8' template template0");
                    statement.execute("revoke connect on database " + name + " from public");
                }
            }
            createRole(connection, statement, CREDENTIAL_AUTHORITY);
            statement.execute("grant connect, create on database registration to " + CREDENTIAL_AUTHORITY);
            // The owner of a database, or of a schema, can drop what others own in it. So the service owns its tables
            // and
            // the schema they are in, and not the database.
            statement.execute("alter database registration owner to current_user");
            statement.execute("grant connect, create, temporary on database registration to registration");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases", e);
        }
        createAuditTrails(superuser.apply("registration"));
    }

    private static void createAuditTrails(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                InputStream script = PlatformDatabases.class.getResourceAsStream("/database/audit.sql")) {
            statement.execute("alter schema public owner to registration");
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases", e);
        }
    }

    private static void createRole(Connection connection, Statement statement, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login password '" + name + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
