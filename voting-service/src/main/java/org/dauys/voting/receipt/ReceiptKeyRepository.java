package org.dauys.voting.receipt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/** Table {@code receipt_key}: the public keys of every pod there ever was. */
@Singleton
class ReceiptKeyRepository {

    private static final String INSERT =
            "insert into receipt_key (key_id, algorithm, public_key) values (?, ?, ?) on conflict (key_id) do nothing";
    private static final String SELECT =
            "select key_id, algorithm, public_key from receipt_key order by published_at, key_id";

    private final DataSource database;

    @Inject
    ReceiptKeyRepository(DataSource database) {
        this.database = database;
    }

    void publish(ReceiptKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key.id());
            insert.setString(2, ReceiptKey.ALGORITHM);
            insert.setBytes(3, key.publicKey());
            insert.executeUpdate();
        }
    }

    List<PublishedReceiptKey> all() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            List<PublishedReceiptKey> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(new PublishedReceiptKey(
                        rows.getString(1),
                        rows.getString(2),
                        Base64.getEncoder().encodeToString(rows.getBytes(3))));
            }
            return List.copyOf(keys);
        }
    }
}
