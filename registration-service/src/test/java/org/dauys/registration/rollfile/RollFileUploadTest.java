package org.dauys.registration.rollfile;

import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.protocol.digest.Sha256;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RollFileUploadTest {

    private static final String PROBLEM = "https://dauys.org/problems/";

    private String primary;

    @BeforeEach
    void newPrimary() throws SQLException {
        primary = TestDatabase.newPrimary();
    }

    @Test
    void anUploadGoesOnWhereItEndsAndNowhereElse() {
        UploadedFile file = UploadedFile.announced(primary, "WHOLE", 10);
        file.append(0, "abcd".getBytes(StandardCharsets.US_ASCII))
                .statusCode(200)
                .body("received", equalTo(4));
        for (int elsewhere : new int[] {0, 3, 5}) {
            file.append(elsewhere, "efgh".getBytes(StandardCharsets.US_ASCII))
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "roll-upload-gap"))
                    .body("received", equalTo(4));
        }
        file.get().then().body("received", equalTo(4)).body("state", equalTo("UPLOADING"));
        file.append(4, "efgh".getBytes(StandardCharsets.US_ASCII))
                .statusCode(200)
                .body("received", equalTo(8));
        file.completing(Sha256.of("abcdefgh").toHex())
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "roll-upload-incomplete"));
        file.append(8, "ijk".getBytes(StandardCharsets.US_ASCII))
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "roll-file-too-large"));
    }

    @Test
    void bytesWithAnotherHashAreNotTaken() {
        UploadedFile file = UploadedFile.announced(primary, "WHOLE", 4);
        file.append(0, "abcd".getBytes(StandardCharsets.US_ASCII)).statusCode(200);
        file.completing(Sha256.of("abce").toHex()).statusCode(422).body("type", equalTo(PROBLEM + "roll-upload-hash"));
        file.get().then().body("state", equalTo("UPLOADING"));
    }

    @Test
    void tooLargeFilesAndPartsAndCompressedOnesAreRefused() {
        registrar()
                .body(Map.of("kind", "WHOLE", "size", 2_000_000_000L))
                .post("/api/registration/primaries/" + primary + "/roll/files")
                .then()
                .statusCode(413);
        UploadedFile file = UploadedFile.announced(primary, "WHOLE", 3_000_000);
        file.append(0, new byte[1_048_577]).statusCode(413);
        registrar()
                .contentType("application/octet-stream")
                .header("Content-Encoding", "gzip")
                .body(new byte[10])
                .put(file.path("/content?offset=0"))
                .then()
                .statusCode(415);
        file.get().then().body("received", equalTo(0));
    }

    @Test
    void whatIsNoRollFailsWithTheLine() {
        UploadedFile.in("FAILED", primary, "MOVED", RollLines.members(1, 3, RollLines.AKKOL))
                .get()
                .then()
                .body("failure.cause", equalTo("malformed"))
                .body("failure.line", equalTo(1));
        UploadedFile.in("FAILED", primary, "WHOLE", RollLines.members(1, 60, RollLines.AKKOL) + "\"no end")
                .get()
                .then()
                .body("failure.cause", equalTo("malformed"));
    }

    @Test
    void aRepeatedAnnouncementIsTheSameFile() {
        String key = UUID.randomUUID().toString();
        String first = announce(key, 100).statusCode(201).extract().path("id");
        announce(key, 100).statusCode(201).body("id", equalTo(first));
        announce(key, 101).statusCode(422);
    }

    @Test
    void aFileThatWasGivenUpTakesNothingMore() {
        UploadedFile file = UploadedFile.announced(primary, "WHOLE", 4);
        registrar().post(file.path("/cancel")).then().statusCode(200).body("state", equalTo("CANCELLED"));
        file.append(0, new byte[4]).statusCode(409).body("type", equalTo(PROBLEM + "roll-file-state"));
        registrar().post(file.path("/cancel")).then().statusCode(409);
    }

    @Test
    void filesAreListedInPages() {
        for (int i = 0; i < 3; i++) {
            UploadedFile.announced(primary, "WHOLE", 100 + i);
        }
        String files = "/api/registration/primaries/" + primary + "/roll/files?limit=2";
        String next = operator()
                .get(files)
                .then()
                .statusCode(200)
                .body("items.collect { it['size'] }", equalTo(List.of(100, 101)))
                .extract()
                .path("next");
        operator().get(files + "&cursor=" + next).then().body("items.size()", equalTo(1));
    }

    private ValidatableResponse announce(String key, long size) {
        return registrar()
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "WHOLE", "size", size))
                .post("/api/registration/primaries/" + primary + "/roll/files")
                .then();
    }
}
