package org.dauys.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class IdempotentPostsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void sameKeyAndRequestGetTheFirstAnswerEvenAtTheSameTime() throws SQLException {
        String key = UUID.randomUUID().toString();
        String name = "n-" + key;

        List<CompletableFuture<String>> answers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> post(key, name).then().statusCode(200).extract().path("id")))
                .map(future -> future.thenApply(String::valueOf))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(stored(name)).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherRequestIsRefused() throws SQLException {
        String key = UUID.randomUUID().toString();
        post(key, "first").then().statusCode(200);

        post(key, "other-" + key)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dauys.org/problems/idempotency-mismatch"));
        assertThat(stored("other-" + key)).isZero();
    }

    @Test
    void keysAreForgottenAfterAWeek() throws SQLException {
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        remember(old, 8);
        remember(young, 6);

        post(UUID.randomUUID().toString(), "n").then().statusCode(200);

        assertThat(remembered(old)).isFalse();
        assertThat(remembered(young)).isTrue();
    }

    private void remember(String key, int daysAgo) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into idempotency (caller, operation, key, request_sha256, created_at)"
                                + " values ('somebody', 'o', ?, 'x', now() - ? * interval '1 day')")) {
            insert.setString(1, key);
            insert.setInt(2, daysAgo);
            insert.executeUpdate();
        }
    }

    private boolean remembered(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from idempotency where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    @Test
    void failedRequestDoesNotUseUpItsKey() throws SQLException {
        String key = UUID.randomUUID().toString();

        post(key, "fails after the effect").then().statusCode(500);

        assertThat(stored("fails after the effect")).isZero();
        post(key, "another try").then().statusCode(200);
    }

    @Test
    void withoutAKeyEachRequestCounts() throws SQLException {
        String name = UUID.randomUUID().toString();
        post(null, name);
        post(null, name);

        assertThat(stored(name)).isEqualTo(2);
    }

    private static Response post(String key, String name) {
        var request = given().contentType("application/json").body("{\"first_name\":\"" + name + "\",\"count\":1}");
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/probe/names");
    }

    private int stored(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from created where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
