package org.dauys.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** How much the outbox holds back. */
@Singleton
public final class OutboxBacklog {

    private final AgroalDataSource database;
    private final OutboxSettings settings;

    OutboxBacklog(AgroalDataSource database, OutboxSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Messages committed and not published; empty in a service that publishes none, or while the database is silent. */
    public Optional<Long> waiting() {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from outbox where published_at is null");
                ResultSet row = count.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
