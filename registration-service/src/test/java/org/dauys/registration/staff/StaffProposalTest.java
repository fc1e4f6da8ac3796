package org.dauys.registration.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.staff.TestStaff.OPERATOR;
import static org.dauys.registration.staff.TestStaff.OTHER_OPERATOR;
import static org.dauys.registration.staff.TestStaff.PROPOSALS;
import static org.dauys.registration.staff.TestStaff.as;
import static org.dauys.registration.staff.TestStaff.editor;
import static org.dauys.registration.staff.TestStaff.grant;
import static org.dauys.registration.staff.TestStaff.grants;
import static org.dauys.registration.staff.TestStaff.propose;
import static org.dauys.registration.staff.TestStaff.roles;
import static org.dauys.registration.staff.TestStaff.subject;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.testing.DemoPhone;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** One operator proposes, another decides. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StaffProposalTest {

    @Test
    void theSameKeyProposesOnce() {
        Map<String, Object> request = grants(editor(DemoPhone.fresh()));
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> as(OPERATOR)
                        .header("Idempotency-Key", key)
                        .body(request)
                        .post(PROPOSALS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void whoProposesDoesNotConfirmNotEvenByAnotherAccount() {
        String phone = DemoPhone.fresh();
        String one = TestTokens.identityClaims("one", List.of(Roles.OPERATOR), List.of("*"))
                .claim("person", "the same")
                .sign();
        String another = TestTokens.identityClaims("another", List.of(Roles.OPERATOR), List.of("*"))
                .claim("person", "the same")
                .sign();
        String id = as(one).body(grants(editor(phone))).post(PROPOSALS).path("id");
        for (String token : List.of(one, another)) {
            as(token)
                    .post(PROPOSALS + "/" + id + "/confirm")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("https://dauys.org/problems/same-person"));
        }
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
        as(OPERATOR).post(PROPOSALS + "/" + id + "/confirm").then().statusCode(200);
        assertThat(roles(Map.of("phone", phone), 2)).containsExactly("editor", "participant");
    }

    @Test
    void theSecondSeesWhatTheFirstWantsAndDecidesOnce() throws Exception {
        String phone = DemoPhone.fresh();
        String id = propose(editor(phone));
        as(OTHER_OPERATOR)
                .get(PROPOSALS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("grants[0].phone", equalTo(phone))
                .body("grants[0].roles", equalTo(List.of("editor")));
        as(OTHER_OPERATOR).post(PROPOSALS + "/" + id + "/reject").then().statusCode(204);
        for (String act : List.of("confirm", "reject")) {
            as(OTHER_OPERATOR)
                    .post(PROPOSALS + "/" + id + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://dauys.org/problems/staff-proposal-decided"));
            as(OTHER_OPERATOR)
                    .post(PROPOSALS + "/" + UUID.randomUUID() + "/" + act)
                    .then()
                    .statusCode(404);
        }
        assertThat(TestDatabase.text("select grants::text from staff_proposal where id = ?::uuid", id))
                .isEqualTo("[]");
        assertThat(roles(Map.of("phone", phone), 1)).containsExactly("participant");
    }

    @Test
    void manyAreHiredAtOnceOrNobody() {
        List<String> phones = Stream.generate(DemoPhone::fresh).limit(100).toList();
        Map<String, Object> all = grants(phones.stream().map(TestStaff::editor).toArray(Map[]::new));
        String id = as(OPERATOR).body(all).post(PROPOSALS).path("id");
        assertThat(as(OTHER_OPERATOR).post(PROPOSALS + "/" + id + "/confirm").<List<String>>path("grants"))
                .hasSize(100);
        String twice = DemoPhone.fresh();
        as(OPERATOR)
                .body(grants(editor(twice), editor(twice)))
                .post(PROPOSALS)
                .then()
                .statusCode(400);
    }

    @Test
    void aConfirmedGrantIsInTheTrailWithBothPeopleAndWhatItReplaced() throws Exception {
        String phone = DemoPhone.fresh();
        grant(editor(phone));
        String id = grant(
                        Map.of("phone", phone, "name", "Р", "roles", List.of("observer"), "territories", List.of("*")))
                .path("grants[0]");
        assertThat(TestDatabase.text(
                        "select (before ->> 'roles') || (after ->> 'roles') from audit_record where subject = ?", id))
                .isEqualTo("[\"editor\"][\"observer\"]");
        assertThat(TestDatabase.text(
                        "select actor || ' ' || (details ->> 'proposed_by') from audit_record" + " where subject = ?",
                        id))
                .isEqualTo(subject(OTHER_OPERATOR) + " " + subject(OPERATOR));
    }
}
