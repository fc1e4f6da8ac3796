package org.dauys.voting.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.RegistrationPeer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class ReceiptKeyPublicationTest {

    @Inject
    ReceiptKeyRepository repository;

    @Inject
    DataSource database;

    @BeforeEach
    void waitForTheTable() {
        await().ignoreExceptions().until(() -> !repository.all().isEmpty());
    }

    @Test
    void theKeyOfAnotherPodOrOfAnEarlierRotationIsPublishedToo() throws SQLException {
        ReceiptKey other = ReceiptKey.generate();
        repository.publish(other);
        repository.publish(other);
        assertThat(RestAssured.get("/api/ballot-box/receipt-keys").jsonPath().getList("items.key_id"))
                .containsOnlyOnce(other.id())
                .hasSizeGreaterThan(1);
    }

    @Test
    void aPublishedKeyIsNeverRemoved() throws SQLException {
        repository.publish(ReceiptKey.generate());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from receipt_key"))
                    .hasMessageContaining("never changed or removed");
        }
    }
}
