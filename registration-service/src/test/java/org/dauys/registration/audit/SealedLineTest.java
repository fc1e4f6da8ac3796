package org.dauys.registration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedLineTest {

    /** Another form would make every head that was ever published wrong. */
    @Test
    void lineStaysToTheByte() {
        AuditEntry entry = new AuditEntry(
                7,
                Instant.parse("2026-11-21T10:00:00.123456Z"),
                Instant.parse("2026-11-21T10:00:00Z"),
                "Әлия",
                List.of("operator", "registrar"),
                Optional.of("left out"),
                "changed",
                "contest-1",
                "null",
                "{\"seats\": 2}",
                "{\"why\": \"a \\\"b\\\"\\n\"}");

        assertThat(SealedLine.of(entry))
                .isEqualTo("{\"act\":\"changed\",\"actor\":\"Әлия\",\"actor_roles\":[\"operator\",\"registrar\"],"
                        + "\"after\":{\"seats\": 2},\"at\":\"2026-11-21T10:00:00Z\",\"before\":null,"
                        + "\"details\":{\"why\": \"a \\\"b\\\"\\n\"},\"id\":7,"
                        + "\"recorded_at\":\"2026-11-21T10:00:00.123456Z\",\"subject\":\"contest-1\"}");
    }
}
