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
            strings = {"update audit_record set actor = 'nobody'", "delete from audit_record", "truncate audit_record"})
    void whatIsRecordedStays(String act) throws SQLException {
        String subject = recorded();
        assertThatThrownBy(() -> TestDatabase.update(act)).hasMessageContaining("never changed or deleted");
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
