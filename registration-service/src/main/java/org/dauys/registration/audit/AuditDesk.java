package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.dauys.events.audit.AuditHead;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditRepository.Placed;

/**
 * Who may read the trail of this process: the whole country's operators and controllers, who leave their mark in it. Its
 * heads are for everybody.
 */
@ApplicationScoped
public class AuditDesk {

    private static final String SUBJECT = "audit";

    private final AuditRepository entries;
    private final ExportAudit export;
    private final AuditTrail trail;
    private final AuditHeads heads;
    private final AuditKey key;
    private final Caller caller;

    AuditDesk(
            AuditRepository entries,
            ExportAudit export,
            AuditTrail trail,
            AuditHeads heads,
            AuditKey key,
            Caller caller) {
        this.entries = entries;
        this.export = export;
        this.trail = trail;
        this.heads = heads;
        this.key = key;
        this.caller = caller;
    }

    /** A page in the order of the rows; looking at the first one is an act. */
    Page<AuditEntry> page(AuditQuery query, PageRequest page) {
        caller.requireEverywhere();
        AuditFilter filter = query.filter();
        if (page.after().isEmpty()) {
            trail.record(caller.subject(), "audit-read", SUBJECT, Map.of("filter", filter.asked()));
        }
        AuditPlace after = page.after().map(AuditPlace::parse).orElse(AuditPlace.START);
        return Page.cut(
                entries.after(after, filter, page.limit() + 1),
                page.limit(),
                placed -> placed.place().toString(),
                Placed::entry);
    }

    /** One JSON object per line. */
    StreamingOutput lines(AuditQuery query) {
        return export.lines(exported(query, "ndjson"));
    }

    /** A table. */
    StreamingOutput csv(AuditQuery query) {
        return export.csv(exported(query, "csv"));
    }

    /** The published heads, oldest first: numbers and hashes, which show nothing of the trail. */
    Page<AuditHead.Signed> heads(PageRequest page) {
        long after = page.after().map(AuditDesk::number).orElse(0L);
        return Page.cut(
                heads.after(after, page.limit() + 1),
                page.limit(),
                signed -> String.valueOf(signed.head().number()),
                signed -> signed);
    }

    /** The keys that have signed heads. */
    Page<AuditHead.Key> keys() {
        return Page.whole(key.published());
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }

    private AuditFilter exported(AuditQuery query, String form) {
        caller.requireEverywhere();
        AuditFilter filter = query.filter();
        trail.record(caller.subject(), "audit-exported", SUBJECT, Map.of("form", form, "filter", filter.asked()));
        return filter;
    }
}
