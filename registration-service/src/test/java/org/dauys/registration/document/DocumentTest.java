package org.dauys.registration.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.problem.ProblemMessages;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DocumentTest {

    private static final String DOCUMENTS = "/api/registration/documents";

    private final String owner = UUID.randomUUID().toString();

    @Inject
    ProblemMessages messages;

    @Inject
    DocumentSettings settings;

    @Inject
    DiscardDocuments discardDocuments;

    @Test
    void uploadIsGivenBackAsAttachmentToItsUploaderOnly() {
        byte[] content = TestDocument.pdf("content");
        String id = TestDocument.send(participant(owner), content)
                .statusCode(201)
                .body("sha256", equalTo(CanonicalJson.sha256(content)))
                .body("size", equalTo(content.length))
                .body("media_type", equalTo("application/pdf"))
                .extract()
                .path("id");

        byte[] read = participant(owner)
                .get(DOCUMENTS + "/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%D0%9F%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB%20%E2%84%96%203.pdf")
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(content);
        refused(
                participant(UUID.randomUUID().toString())
                        .get(DOCUMENTS + "/" + id)
                        .then(),
                404,
                "not-found");
        refused(Officials.registrar().get(DOCUMENTS + "/" + id).then(), 404, "not-found");
        refused(anybody().get(DOCUMENTS + "/" + id).then(), 401, "unauthorized");
        refused(anybody().get(DOCUMENTS + "/" + UUID.randomUUID()).then(), 401, "unauthorized");
    }

    @Test
    void onlyWhatIsWhatItSaysIsTaken() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        refused(TestDocument.send(participant(owner), script), 422, "document-type");
        refused(TestDocument.send(participant(owner), new byte[0]), 422, "document-type");
        refused(
                participant(owner)
                        .contentType("image/png")
                        .body(TestDocument.pdf("no picture"))
                        .post(DOCUMENTS + "?name=a.png")
                        .then(),
                422,
                "document-type");
        refused(
                participant(owner)
                        .contentType("text/html")
                        .body(script)
                        .post(DOCUMENTS + "?name=a.html")
                        .then(),
                415,
                "unsupported-media-type");
        byte[] large = Arrays.copyOf(TestDocument.pdf("large"), 10 * 1024 * 1024 + 1);
        refused(TestDocument.send(participant(owner), large), 413, "too-large");
        refused(
                participant(owner)
                        .contentType("application/pdf")
                        .body(TestDocument.pdf("x"))
                        .post(DOCUMENTS)
                        .then(),
                400,
                "invalid-request");
        refused(TestDocument.send(anybody(), TestDocument.pdf("x")), 401, "unauthorized");
    }

    @Test
    void largestDocumentIsTaken() {
        byte[] content = Arrays.copyOf(TestDocument.pdf("large"), 10 * 1024 * 1024);
        TestDocument.send(participant(owner), content)
                .statusCode(201)
                .body("sha256", equalTo(CanonicalJson.sha256(content)));
    }

    @Test
    void accountHasADailyQuotaThatDeletingDoesNotRefill() throws SQLException {
        String id = TestDocument.upload(participant(owner));
        TestDatabase.update(
                "update document_quota set documents = ? where account = ? and day = ?",
                settings.perDay(),
                owner,
                LocalDate.now(ZoneOffset.UTC));

        participant(owner).delete(DOCUMENTS + "/" + id).then().statusCode(204);
        refused(TestDocument.send(participant(owner), TestDocument.pdf("one more")), 429, "too-many-documents");
        TestDocument.upload(participant(UUID.randomUUID().toString()));
    }

    @Test
    void uploaderDeletesWhatIsAttachedToNothing() {
        String id = TestDocument.upload(participant(owner));
        Path file = file(id);
        assertThat(file).exists();

        refused(
                participant(UUID.randomUUID().toString())
                        .delete(DOCUMENTS + "/" + id)
                        .then(),
                404,
                "not-found");
        participant(owner).delete(DOCUMENTS + "/" + id).then().statusCode(204);

        assertThat(file).doesNotExist();
        refused(participant(owner).get(DOCUMENTS + "/" + id).then(), 404, "not-found");
    }

    @Test
    void whatIsAttachedStaysAndIsReadByTheRolesOfItsTerritory() throws SQLException {
        String id = TestDocument.upload(participant(owner));
        attach(id);

        refused(participant(owner).delete(DOCUMENTS + "/" + id).then(), 409, "document-attached");
        registrarOf(TestPrimary.AKMOLA).get(DOCUMENTS + "/" + id).then().statusCode(200);
        refused(registrarOf(TestPrimary.STEPNOGORSK).get(DOCUMENTS + "/" + id).then(), 404, "not-found");
        refused(Officials.controller().get(DOCUMENTS + "/" + id).then(), 404, "not-found");
        TestDatabase.update("update document set public = true where id = ?::uuid", id);
        anybody().get(DOCUMENTS + "/" + id).then().statusCode(200);
    }

    @Test
    void whatIsAttachedToNothingExpires() throws SQLException {
        String old = TestDocument.upload(participant(owner));
        String fresh = TestDocument.upload(participant(owner));
        String used = TestDocument.upload(participant(owner));
        for (String id : new String[] {old, used}) {
            TestDatabase.update(
                    "update document set uploaded_at = uploaded_at - interval '25 hours' where id = ?::uuid", id);
        }
        attach(used);

        discardDocuments.expired();

        refused(participant(owner).get(DOCUMENTS + "/" + old).then(), 404, "not-found");
        assertThat(file(old)).doesNotExist();
        for (String id : new String[] {fresh, used}) {
            participant(owner).get(DOCUMENTS + "/" + id).then().statusCode(200);
        }
    }

    @Test
    void everyProblemIsExplained() {
        assertThat(Stream.of(DocumentProblem.values()))
                .allSatisfy(problem -> assertThat(messages.covers(problem)).isTrue());
    }

    private static void attach(String id) throws SQLException {
        TestDatabase.update(
                "update document set kind = 'test', subject_id = ?, territory_id = ?, reader_roles = '{registrar}'"
                        + " where id = ?::uuid",
                UUID.randomUUID(),
                TestPrimary.KOKSHETAU,
                id);
    }

    private Path file(String id) {
        return settings.folder().resolve(id.substring(0, 2)).resolve(id);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
