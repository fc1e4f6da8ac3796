package org.dauys.registration.nomination;

import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents of somebody whom an organisation nominates. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class NomineeTest {

    private static final String DOCUMENTS = "/api/registration/documents/";

    private final String secretary = UUID.randomUUID().toString();
    private TestPrimary primary;
    private TestCandidate person;

    @BeforeEach
    void somebodyToNominate() {
        primary = TestPrimary.nominating();
        person = TestCandidate.woman(KOKSHETAU, primary.contest("local", KOKSHETAU))
                .with("ppo_code", "PPO-17")
                .with("meeting_date", "2026-09-02")
                .with("protocol_number", "3")
                .with("attended", 20)
                .with("for", 11);
    }

    @Test
    void nomineeReadsWhatTheSecretaryUploadedAndNobodyElseDoes() throws SQLException {
        String protocol = TestDocument.upload(secretary());
        nominate(protocol);
        RequestSpecification stranger = participant(UUID.randomUUID().toString());
        refused(stranger.get(DOCUMENTS + protocol).then(), 404, "not-found");

        // On the roll later than nominated: it is the IIN that says whose it is.
        RequestSpecification nominee = nominee();

        nominee.get(DOCUMENTS + protocol).then().statusCode(200).contentType("application/pdf");
        refused(nominee.delete(DOCUMENTS + protocol).then(), 404, "not-found");
        refused(otherMember().get(DOCUMENTS + protocol).then(), 404, "not-found");
    }

    @Test
    void secretaryReadsWhatTheNomineeBroughtAndNeitherReadsTheEvidenceOfRegistrars() throws SQLException {
        String id = nominate(TestDocument.upload(secretary()));
        String path = primary.path("/applications/" + id);
        String evidence = TestDocument.upload(registrar());
        registrar()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "decision",
                        "CORRECT",
                        "reason",
                        "photo",
                        "evidence",
                        List.of(Map.of("rule", firstRule(path), "note", "seen", "document", evidence))))
                .post(path + "/decision")
                .then()
                .statusCode(200);
        RequestSpecification nominee = nominee();
        String photo = TestDocument.upload(nominee);
        nominee()
                .header("If-Match", "\"2\"")
                .body(person.with("documents", List.of(Map.of("kind", "photo", "id", photo)))
                        .request())
                .put(path)
                .then()
                .statusCode(200);

        secretary().get(DOCUMENTS + photo).then().statusCode(200);
        registrar().get(DOCUMENTS + evidence).then().statusCode(200);
        refused(secretary().get(DOCUMENTS + evidence).then(), 404, "not-found");
        refused(nominee().get(DOCUMENTS + evidence).then(), 404, "not-found");
    }

    private static String firstRule(String path) {
        return registrar()
                .get(path + "/eligibility")
                .then()
                .statusCode(200)
                .extract()
                .path("findings[0].rule");
    }

    private String nominate(String protocol) {
        return secretary()
                .body(person.with("documents", List.of(Map.of("kind", "ppo_protocol", "id", protocol)))
                        .request())
                .post(primary.path("/ppo-nominations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification secretary() {
        return Officials.as(secretary, Roles.PPO_SECRETARY, KOKSHETAU);
    }

    private RequestSpecification nominee() throws SQLException {
        return member(person.request().get("iin").toString());
    }

    private RequestSpecification otherMember() throws SQLException {
        return member(TestCandidate.woman(KOKSHETAU, "any").request().get("iin").toString());
    }

    private RequestSpecification member(String iin) throws SQLException {
        List<String> known = TestDatabase.texts("select id::text from member where iin = ?", iin);
        String account = known.isEmpty()
                ? TestDatabase.newMember(primary.id(), iin, DemoPhone.fresh(), KOKSHETAU)
                        .toString()
                : known.get(0);
        return Officials.as(account, Roles.MEMBER, KOKSHETAU);
    }
}
