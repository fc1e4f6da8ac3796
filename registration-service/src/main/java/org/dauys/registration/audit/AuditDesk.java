package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;

/** Who may read the trail of this process: the whole country's operators and controllers, who leave their mark in it. */
@ApplicationScoped
public class AuditDesk {

    private static final String SUBJECT = "audit";

    private final AuditRepository entries;
    private final ExportAudit export;
    private final AuditTrail trail;
    private final Caller caller;

    AuditDesk(AuditRepository entries, ExportAudit export, AuditTrail trail, Caller caller) {
        this.entries = entries;
        this.export = export;
        this.trail = trail;
        this.caller = caller;
    }

    /** A page in the order of the rows; looking at the first one is an act. */
    Page<AuditEntry> page(AuditQuery query, PageRequest page) {
        caller.requireEverywhere();
        AuditFilter filter = query.filter();
        if (page.after().isEmpty()) {
            trail.record(caller.subject(), "audit-read", SUBJECT, Map.of("filter", filter.asked()));
        }
        return Page.cut(
                entries.after(page.after().map(AuditDesk::number).orElse(0L), filter, page.limit() + 1),
                page.limit(),
                entry -> String.valueOf(entry.id()),
                entry -> entry);
    }

    /** One JSON object per line. */
    StreamingOutput lines(AuditQuery query) {
        return export.lines(exported(query, "ndjson"));
    }

    /** A table. */
    StreamingOutput csv(AuditQuery query) {
        return export.csv(exported(query, "csv"));
    }

    private AuditFilter exported(AuditQuery query, String form) {
        caller.requireEverywhere();
        AuditFilter filter = query.filter();
        trail.record(caller.subject(), "audit-exported", SUBJECT, Map.of("form", form, "filter", filter.asked()));
        return filter;
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
