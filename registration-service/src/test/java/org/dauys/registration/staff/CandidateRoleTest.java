package org.dauys.registration.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.AccountKind;
import org.dauys.registration.candidacy.CandidateRole;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class CandidateRoleTest {

    @Inject
    CandidateRole role;

    @Test
    void aRegisteredCandidacyMakesACandidateAndAWithdrawnOneDoesNot() throws SQLException {
        String primary = TestDatabase.newPrimary();
        Account account = new Account(UUID.randomUUID(), AccountKind.PARTICIPANT);
        UUID application = UUID.randomUUID();
        TestDatabase.update(
                "insert into application (id, primary_id, owner, owner_person, nomination, iin, name, sex, birth_date, residence_years,"
                        + " party_member, membership_applied, no_conviction, no_corruption, special_groups, new_face,"
                        + " territory_id, contest_ids, state, version, name_words, name_search, round, due_at, submitted_at) values (?, ?, ?, 'person', 'SELF', ?, '{}',"
                        + " 'FEMALE', '1980-01-01', 40, false, true, true, true, '{}', true, 'kz-akmola-akkol',"
                        + " array['c'], 'REGISTERED', 1, '{}', '', 1, now(), now())",
                application,
                primary,
                account.id().toString(),
                TestIins.any(50_001));
        assertThat(role.rolesOf(account)).isEmpty();
        TestDatabase.update(
                "insert into candidacy (id, application_id, primary_id, registration_number, territory_id, contest_ids,"
                        + " name, status, sex, under35, nomination, version) values (?, ?, ?, 1, 'kz-akmola-akkol',"
                        + " array['c'], '{}', 'REGISTERED', 'FEMALE', false, 'SELF', 1)",
                UUID.randomUUID(),
                application,
                primary);
        assertThat(role.rolesOf(account)).containsExactly("candidate");
        TestDatabase.update("update candidacy set status = 'WITHDRAWN' where application_id = ?", application);
        assertThat(role.rolesOf(account)).isEmpty();
    }
}
