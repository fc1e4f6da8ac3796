package org.dauys.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The effect of the test consumers: rows. */
@Singleton
public class ReceivedRows {

    private final AgroalDataSource database;

    ReceivedRows(AgroalDataSource database) {
        this.database = database;
    }

    public void add(String topic, int partition, long offset, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into received values (?, ?, ?, ?)")) {
            insert.setString(1, topic);
            insert.setInt(2, partition);
            insert.setLong(3, offset);
            insert.setString(4, value);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> valuesStartingWith(String prefix) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select value from received where value like ? order by partition, record_offset")) {
            select.setString(1, prefix + "%");
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
