package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.registration.audit.AuditRepository.Placed;

/** Writes the trail out, a page at a time, so that neither memory nor a transaction grows with its length. */
@ApplicationScoped
public class ExportAudit {

    private static final int STEP = 500;
    private static final String HEADER =
            "id,recorded_at,at,actor,actor_roles,actor_name,act,subject,before,after,details\r\n";

    private final AuditRepository trail;

    ExportAudit(AuditRepository trail) {
        this.trail = trail;
    }

    /** One JSON object per line; without a filter, what the published heads were made of. */
    StreamingOutput lines(AuditFilter filter) {
        return out -> write(out, filter, "", entry -> SealedLine.of(entry) + "\n");
    }

    /** RFC 4180, with a header. */
    StreamingOutput csv(AuditFilter filter) {
        return out -> write(out, filter, HEADER, ExportAudit::row);
    }

    private void write(OutputStream out, AuditFilter filter, String header, Function<AuditEntry, String> form)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(header);
        AuditPlace after = AuditPlace.START;
        List<Placed> page;
        do {
            page = trail.after(after, filter, STEP);
            for (Placed each : page) {
                writer.write(form.apply(each.entry()));
                after = each.place();
            }
        } while (page.size() == STEP);
        writer.flush();
    }

    private static String row(AuditEntry entry) {
        return Stream.of(
                        String.valueOf(entry.id()),
                        entry.recordedAt().toString(),
                        entry.at().toString(),
                        entry.actor(),
                        String.join(" ", entry.actorRoles()),
                        entry.actorName().orElse(""),
                        entry.act(),
                        entry.subject(),
                        entry.before(),
                        entry.after(),
                        entry.details())
                .map(ExportAudit::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet takes what begins like this for a formula. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
