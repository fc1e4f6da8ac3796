package org.dauys.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

@Singleton
public class CreatedNames {

    private final AgroalDataSource database;

    CreatedNames(AgroalDataSource database) {
        this.database = database;
    }

    ProbeResource.Created create(String name) {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into created values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (name.equals("fails after the effect")) {
            throw new IllegalStateException("after the effect");
        }
        return new ProbeResource.Created(id, name);
    }
}
