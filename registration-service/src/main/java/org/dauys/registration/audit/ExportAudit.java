package org.dauys.registration.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Writes the trail out, a page at a time, so that neither memory nor a transaction grows with its length. */
@ApplicationScoped
public class ExportAudit {

    private static final int STEP = 500;
    private static final String HEADER =
            "id,recorded_at,at,actor,actor_roles,actor_name,act,subject,before,after,details\r\n";

    private final AuditRepository trail;
    private final ObjectMapper json;

    ExportAudit(AuditRepository trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** One JSON object per line. */
    StreamingOutput lines(AuditFilter filter) {
        return out -> write(out, filter, "", this::line);
    }

    /** RFC 4180, with a header. */
    StreamingOutput csv(AuditFilter filter) {
        return out -> write(out, filter, HEADER, ExportAudit::row);
    }

    private void write(OutputStream out, AuditFilter filter, String header, Function<AuditEntry, String> form)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(header);
        long after = 0;
        List<AuditEntry> page;
        do {
            page = trail.after(after, filter, STEP);
            for (AuditEntry entry : page) {
                writer.write(form.apply(entry));
                after = entry.id();
            }
        } while (page.size() == STEP);
        writer.flush();
    }

    private String line(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit record is no JSON", e);
        }
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
