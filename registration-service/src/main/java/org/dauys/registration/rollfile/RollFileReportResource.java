package org.dauys.registration.rollfile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.roll.RefusalMessages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a roll file would change, and which of its lines are refused. */
@Path("/api/registration/primaries/{primary}/roll/files")
@RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
@Tag(name = "Roll files")
public class RollFileReportResource {

    private static final int ROWS = 2000;

    private final Primaries primaries;
    private final Nationwide nationwide;
    private final RollFiles files;
    private final RollPreviews previews;
    private final StagedLines lines;
    private final RefusalMessages messages;
    private final AuditTrail audit;
    private final Caller caller;

    RollFileReportResource(
            Primaries primaries,
            Nationwide nationwide,
            RollFiles files,
            RollPreviews previews,
            StagedLines lines,
            RefusalMessages messages,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.nationwide = nationwide;
        this.files = files;
        this.previews = previews;
        this.lines = lines;
        this.messages = messages;
        this.audit = audit;
        this.caller = caller;
    }

    /** In all, and by territory. */
    public record Preview(RollFile.Difference difference, List<RollPreviews.Count> territories) {}

    @GET
    @Path("/{id}/preview")
    @Operation(summary = "How many people a checked file concerns, in all and by territory")
    public Response preview(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        nationwide.require();
        RollFile file = compared(primary, id);
        return Response.ok(new Preview(file.difference(), previews.territories(id)))
                .tag(Etags.of(file.version()))
                .build();
    }

    @GET
    @Path("/{id}/preview/organisations")
    @Operation(summary = "The same by primary party organisation")
    public Page<RollPreviews.Count> organisations(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        nationwide.require();
        compared(primary, id);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(previews.organisations(id, page), page.limit(), RollPreviews.Count::position, count -> count);
    }

    @GET
    @Path("/{id}/changes")
    @Operation(
            summary = "Whom a checked file concerns",
            description = "Officials of some territories name one of theirs. Only registrars see whole numbers.")
    public Page<RollChange> changes(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("change") Optional<RollChange.Kind> change,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        requireScope(territory);
        requireListed(compared(primary, id));
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                previews.changes(
                        primary,
                        new RollPreviews.Filter(id, change, territory),
                        page.after().map(RollFileReportResource::number).orElse(0),
                        page.limit() + 1,
                        isMasked()),
                page.limit(),
                row -> Integer.toString(row.seq()),
                row -> row);
    }

    @GET
    @Path("/{id}/changes.csv")
    @Produces("text/csv")
    @Operation(summary = "The same as CSV, all of it")
    public StreamingOutput changesAsCsv(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("change") Optional<RollChange.Kind> change,
            @QueryParam("territory") Optional<String> territory) {
        requireScope(territory);
        requireListed(compared(primary, id));
        audit.record(
                caller.subject(),
                "roll-changes-downloaded",
                id.toString(),
                Map.of("primary", primary, "territory", territory.orElse("*")));
        RollPreviews.Filter filter = new RollPreviews.Filter(id, change, territory);
        boolean masked = isMasked();
        return out -> new CsvReport(out).changes(after -> previews.changes(primary, filter, after, ROWS, masked));
    }

    @GET
    @Path("/{id}/refusals")
    @Produces("text/csv")
    @Operation(summary = "Every refused line as CSV: line, column, reason, message")
    public StreamingOutput refusals(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        nationwide.require();
        primaries.require(primary);
        files.require(primary, id);
        Language language = Language.of(Optional.ofNullable(acceptLanguage));
        return out -> new CsvReport(out)
                .refusals(after -> lines.refusalsAfter(id, after, ROWS), reason -> messages.message(reason, language));
    }

    private RollFile compared(String primary, UUID id) {
        primaries.require(primary);
        RollFile file = files.require(primary, id);
        if (!file.state().isCompared()) {
            throw inState(file);
        }
        return file;
    }

    private static void requireListed(RollFile file) {
        if (!file.state().isListed()) {
            throw inState(file);
        }
    }

    private static ProblemException inState(RollFile file) {
        return new ProblemException(
                RollFileProblem.ROLL_FILE_STATE, file.state().name());
    }

    private void requireScope(Optional<String> territory) {
        if (territory.isPresent() && !caller.has(Roles.OPERATOR)) {
            caller.requireTerritory(territory.get());
        } else {
            nationwide.require();
        }
    }

    private boolean isMasked() {
        return !caller.has(Roles.REGISTRAR);
    }

    private static int number(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
