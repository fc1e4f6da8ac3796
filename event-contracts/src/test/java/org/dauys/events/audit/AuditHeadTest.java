package org.dauys.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is signed and chained stays to the byte: heads that were kept years ago are checked with it. */
class AuditHeadTest {

    @Test
    void signedBytesAreCanonicalJson() {
        AuditHead head = new AuditHead("registration", 2, 7, "ab".repeat(32), Instant.parse("2026-11-21T10:00:00.5Z"));

        assertThat(new String(head.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-11-21T10:00:00.500Z\",\"head\":\"" + "ab".repeat(32)
                        + "\",\"number\":2,\"rows\":7,\"trail\":\"registration\"}");
    }

    @Test
    void chainIsWhatAShellWouldCompute() {
        // printf '%s\n%s' 000…0 '{"act":"did"}' | sha256sum
        assertThat(AuditChain.next(AuditChain.START, "{\"act\":\"did\"}"))
                .isEqualTo("b931ebf561fea2edf2e6073e2dc09fde861add6a80f01de487ed6bf6bbc382fb");
    }
}
