package org.dauys.registration.quota;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;

/**
 * Quotas as they were decided.
 *
 * @param version 0 for the settings of the installation, which nobody has decided on
 * @param reason why; absent for version 0, as is all that follows
 * @param decidedBy account
 */
public record QuotaVersion(
        long version,
        @JsonUnwrapped QuotaRules rules,
        Optional<String> reason,
        Optional<String> decisionNumber,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy) {}
