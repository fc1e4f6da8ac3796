package org.dauys.registration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.events.audit.AuditChain;
import org.dauys.events.audit.AuditHead;
import org.dauys.events.json.EventJson;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The published heads are those of the export, until somebody changes what was recorded. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class AuditHeadsTest {

    private static final String PATH = "/api/registration/audit";

    @Inject
    AuditTrail trail;

    @Inject
    SealAudit sealAudit;

    @Test
    void exportFitsThePublishedHeadsUntilARowIsChangedOrTakenAway() throws SQLException {
        String first = recorded();
        sealed(first);
        String second = recorded();
        sealed(second);
        List<AuditHead> heads = heads();
        assertThat(fitting(export(), heads)).isEqualTo(heads.size());

        // By the administrator of the database, who can do this.
        String change = "update audit.audit_record set actor = '%s' where subject = '" + second + "'";
        administer(change.formatted("nobody"));
        try {
            assertThat(fitting(export(), heads)).isLessThan(heads.size());
        } finally {
            administer(change.formatted("somebody"));
        }
        List<String> shorter = new ArrayList<>(export());
        assertThat(fitting(shorter, heads)).isEqualTo(heads.size());
        shorter.remove(0);
        assertThat(fitting(shorter, heads)).isZero();
    }

    @Test
    void headsAreSignedByAPublishedKey() throws Exception {
        sealed(recorded());
        Response published = Officials.anybody().get(PATH + "/keys");
        String id = published.then().statusCode(200).extract().path("items[0].key_id");
        String key = published.path("items[0].public_key");
        PublicKey parsed = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        List<AuditHead.Signed> signed = signed();

        assertThat(signed).isNotEmpty().allSatisfy(each -> {
            assertThat(each.keyId()).isEqualTo(id);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(parsed);
            signature.update(each.head().bytes());
            assertThat(signature.verify(Base64.getDecoder().decode(each.signature())))
                    .isTrue();
        });
        assertThat(signed.stream().map(each -> each.head().number()))
                .startsWith(1L)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutNewRecordsThereIsNoNewHead() {
        sealed(recorded());
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            int before = signed().size();
            sealAudit.seal();
            assertThat(signed()).hasSize(before);
        });
    }

    /** How many heads the lines come to, one after the other. */
    private static int fitting(List<String> lines, List<AuditHead> heads) {
        String head = AuditChain.START;
        int rows = 0;
        for (int i = 0; i < heads.size(); i++) {
            for (; rows < heads.get(i).rows(); rows++) {
                head = AuditChain.next(head, lines.get(rows));
            }
            if (!heads.get(i).head().equals(head)) {
                return i;
            }
        }
        return heads.size();
    }

    private String recorded() {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> trail.record("somebody", "did", subject, Map.of("what", "it")));
        return subject;
    }

    /** Until a head covers the record of this subject. */
    private void sealed(String subject) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            sealAudit.seal();
            assertThat(TestDatabase.texts(
                            "select 1 from audit.audit_record where subject = ? and (xid, id) <= (select last_xid,"
                                    + " last_id from audit.audit_head order by number desc limit 1)",
                            subject))
                    .hasSize(1);
        });
    }

    private static List<String> export() {
        return Officials.controller()
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static List<AuditHead> heads() {
        return signed().stream().map(AuditHead.Signed::head).toList();
    }

    private static List<AuditHead.Signed> signed() {
        List<AuditHead.Signed> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page =
                    Officials.anybody().get(PATH + "/heads?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            page.jsonPath()
                    .<Map<String, Object>>getList("items")
                    .forEach(item -> all.add(EventJson.read(EventJson.write(item), AuditHead.Signed.class)));
            next = page.path("next");
        }
        return all;
    }

    private static void administer(String change) throws SQLException {
        try (Connection connection = TestDatabase.connectAs("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table audit.audit_record disable trigger audit_record_immutable");
            statement.execute(change);
            statement.execute("alter table audit.audit_record enable trigger audit_record_immutable");
            connection.commit();
        }
    }
}
