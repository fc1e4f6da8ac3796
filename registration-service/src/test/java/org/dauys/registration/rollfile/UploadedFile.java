package org.dauys.registration.rollfile;

import static org.dauys.registration.scenario.Officials.registrar;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dauys.protocol.digest.Sha256;

/** A roll file that a test sends in. */
final class UploadedFile {

    private final String files;
    private final String id;

    private UploadedFile(String files, String id) {
        this.files = files;
        this.id = id;
    }

    /** Announced and nothing more. */
    static UploadedFile announced(String primary, String kind, long size) {
        String files = "/api/registration/primaries/" + primary + "/roll/files";
        String id = registrar()
                .body(Map.of("kind", kind, "size", size))
                .post(files)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new UploadedFile(files, id);
    }

    /** Announced, sent in small parts, and complete. */
    static UploadedFile complete(String primary, String kind, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        UploadedFile file = announced(primary, kind, bytes.length);
        // Parts that end in the middle of lines, and of letters.
        int part = Math.max(997, bytes.length / 7);
        for (int from = 0; from < bytes.length; from += part) {
            file.append(from, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + part)))
                    .statusCode(200);
        }
        file.completing(Sha256.of(csv).toHex()).statusCode(202);
        return file;
    }

    /** The same, checked and compared. */
    static UploadedFile in(String state, String primary, String kind, String csv) {
        UploadedFile file = complete(primary, kind, csv);
        file.await(state);
        return file;
    }

    /** A file without leavers, on the roll. */
    static UploadedFile applied(String primary, String kind, String csv) {
        UploadedFile file = in("CHECKED", primary, kind, csv);
        file.applying(0).statusCode(202);
        file.await("APPLIED");
        return file;
    }

    String path(String rest) {
        return files + "/" + id + rest;
    }

    String id() {
        return id;
    }

    ValidatableResponse append(long offset, byte[] bytes) {
        return registrar()
                .contentType("application/octet-stream")
                .body(bytes)
                .put(path("/content?offset=" + offset))
                .then();
    }

    ValidatableResponse completing(String sha256) {
        return registrar()
                .body(Map.of("sha256", sha256))
                .post(path("/complete"))
                .then();
    }

    Response get() {
        return registrar().get(path(""));
    }

    String etag() {
        return get().then().statusCode(200).extract().header("ETag");
    }

    ValidatableResponse applying(int leaving) {
        return applying(leaving, etag());
    }

    ValidatableResponse applying(int leaving, String etag) {
        return registrar()
                .header("If-Match", etag)
                .body(Map.of("leaving", leaving))
                .post(path("/apply"))
                .then();
    }

    ValidatableResponse countersigning(RequestSpecification who) {
        return who.header("If-Match", etag()).post(path("/countersign")).then();
    }

    void await(String state) {
        Awaitility.await("roll file " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> get().path("state"), state::equals);
    }
}
