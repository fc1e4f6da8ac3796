package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.testing.TestDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A database of the locale C knows no letter but the Latin ones; names are found in it all the same. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class NameSearchTest {

    @Test
    void kazakhLettersAreFoldedInADatabaseThatCannotFoldThem() throws SQLException {
        String database = "locale_c_" + UUID.randomUUID().toString().replace("-", "");
        administer("create database " + database + " encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
        try (Connection connection = connect(database)) {
            assertThat(finds(connection, "select 'Ә' ilike ?", "ә"))
                    .as("the database itself does not fold")
                    .isFalse();
            for (String letter : "Ә Ғ Қ Ң Ө Ұ Ү Һ І Й Ё".split(" ", -1)) {
                String small = letter.toLowerCase(Locale.ROOT);
                assertThat(found(connection, "А" + letter + "а", "а" + small)).isTrue();
                assertThat(found(connection, "А" + small + "а", "А" + letter)).isTrue();
                assertThat(found(connection, "А" + small + "а", "Ж" + letter)).isFalse();
            }
        } finally {
            administer("drop database " + database);
        }
    }

    private static boolean found(Connection connection, String name, String text) throws SQLException {
        String stored = NameSearch.of(new LocalText(name, name, name)).replace("'", "''");
        return finds(
                connection,
                "select * from (values ('" + stored + "')) a (name_search) where " + NameSearch.CONDITION,
                NameSearch.pattern(text));
    }

    /** Whether there is a row, and no false in it. */
    private static boolean finds(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && !"f".equals(rows.getString(1));
            }
        }
    }

    private static void administer(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connectAs("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String database) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url.replaceAll("/registration(?=$|\\?)", "/" + database), "postgres", "postgres");
    }
}
