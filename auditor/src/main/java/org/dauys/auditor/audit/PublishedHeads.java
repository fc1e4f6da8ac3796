package org.dauys.auditor.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dauys.events.audit.AuditHead;

/**
 * What a system publishes of an audit trail, kept here to be compared later.
 *
 * @param keys that sign
 * @param heads in their order, from the first one
 */
public record PublishedHeads(List<AuditHead.Key> keys, List<AuditHead.Signed> heads) {

    public PublishedHeads {
        keys = List.copyOf(requireNonNull(keys, "keys"));
        heads = List.copyOf(requireNonNull(heads, "heads"));
    }
}
