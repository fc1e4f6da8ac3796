package org.dauys.localstack.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsDataAcrossARestart() throws Exception {
        Path data = directory.resolve("postgres");
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(data, 0)) {
            execute(postgres, "tally", "tally", "create table kept (value int); insert into kept values (42)");
        }

        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(data, 0);
                Connection connection = connect(postgres, "tally", "tally");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select value from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void aServiceSeesItsOwnDatabaseOnly() throws Exception {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"), 0)) {
            for (String service : PlatformDatabases.SERVICES) {
                execute(postgres, service, service, "create table own (value int)");
            }
            execute(postgres, "registration", "credential_authority", "create schema credential");

            assertThatThrownBy(() -> connect(postgres, "registration", "voting").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres, "registration", "registration", "drop schema credential"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner");
        }
    }

    private static void execute(EmbeddedPostgresServer postgres, String database, String user, String sql)
            throws SQLException {
        try (Connection connection = connect(postgres, database, user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgresServer postgres, String database, String user)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, user);
    }
}
