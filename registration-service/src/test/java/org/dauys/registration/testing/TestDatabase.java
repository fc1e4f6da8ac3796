package org.dauys.registration.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as the login role {@code registration} sees it, whatever the role of the process under test. */
public final class TestDatabase {

    private TestDatabase() {}

    /** To be closed by the caller. */
    public static Connection connect() throws SQLException {
        return connectAs("registration");
    }

    /** As another user of the server: {@code postgres} administers it. */
    public static Connection connectAs(String user) throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class), user, user);
    }

    /** The first column of all rows, as text. */
    public static List<String> texts(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    /** The first column of the first row, as text. */
    public static String text(String sql, Object... parameters) throws SQLException {
        return texts(sql, parameters).get(0);
    }

    public static int update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** A primary of its own. */
    public static String newPrimary() throws SQLException {
        String id = "p-" + UUID.randomUUID();
        update(
                "insert into primary_run (id, name, zone, reference_date, grace_seconds, extension_lead_seconds,"
                        + " min_age, min_residence_years, created_at, created_by) values (?,"
                        + " '{\"kk\":\"П\",\"ru\":\"П\",\"en\":\"P\"}', 'Asia/Almaty', current_date, 60, 600, 20, 10, now(), 'test')",
                id);
        return id;
    }

    /** Puts somebody on a roll. */
    public static UUID newMember(String primary, String iin, String phone, String territory) throws SQLException {
        update("insert into member (id, iin) values (?, ?) on conflict do nothing", UUID.randomUUID(), iin);
        UUID id = UUID.fromString(text("select id::text from member where iin = ?", iin));
        update(
                "insert into roll_entry (primary_id, member_id, last_name, first_name, phone, territory_id, ppo_code,"
                        + " joined_on) values (?, ?, 'Тестова', 'Айгүл', ?, ?, 'ppo-1', ?)",
                primary,
                id,
                phone,
                territory,
                LocalDate.of(2019, 5, 1));
        return id;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
