package org.dauys.registration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.audit_record set actor = 'nobody'",
                "delete from audit.audit_record",
                "truncate audit.audit_record",
                "alter table audit.audit_record disable trigger all",
                "drop trigger audit_record_immutable on audit.audit_record",
                "create trigger mine before insert on audit.audit_record"
                        + " for each row execute function public.refuse_row_change()",
                "create rule mine as on insert to audit.audit_record do instead nothing",
                "create or replace function audit.refuse_row_change() returns trigger language plpgsql as"
                        + " 'begin return null; end'",
                "alter table audit.audit_record owner to registration",
                "alter table audit.audit_record rename to lost",
                "alter table audit.audit_record set schema public",
                "drop table audit.audit_record",
                "drop schema audit cascade",
                "drop owned by audit_keeper",
                "alter schema audit owner to registration",
                "alter database registration owner to registration",
                "grant audit_keeper to registration",
                "set role audit_keeper",
                "insert into audit.audit_record (id, at, actor, act, subject, details)"
                        + " overriding system value values (1, now(), 'a', 'b', 'c', '{}')",
                "update audit.audit_head set head = repeat('0', 64)",
                "delete from audit.audit_head",
                "insert into audit.audit_record (xid, at, actor, act, subject, details)"
                        + " values ('1', now(), 'a', 'b', 'c', '{}')",
                "insert into audit.audit_record (recorded_at, at, actor, act, subject, details)"
                        + " values (now(), now(), 'a', 'b', 'c', '{}')"
            })
    void theServiceMayAddToTheTrailAndDoNothingElseToIt(String act) throws SQLException {
        String subject = recorded();
        assertThatThrownBy(() -> TestDatabase.update(act))
                .hasMessageMatching("(?s).*(permission denied|must be (able|owner)).*");
        assertThat(TestDatabase.texts("select actor from audit_record where subject = ?", subject))
                .containsExactly("somebody");
    }

    @Test
    void whatIsUndoneIsNotRecorded() throws SQLException {
        String subject = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.record("somebody", "tried", subject, Map.of());
                    throw new IllegalStateException("change of mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(TestDatabase.texts("select 1 from audit_record where subject = ?", subject))
                .isEmpty();
    }

    private String recorded() {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> trail.record("somebody", "did", subject, Map.of("what", "it")));
        return subject;
    }
}
