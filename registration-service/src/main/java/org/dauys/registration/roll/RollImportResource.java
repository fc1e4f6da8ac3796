package org.dauys.registration.roll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roll files, for officials of the whole country. */
@Path("/api/registration/primaries/{primary}/roll/imports")
@RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
@Tag(name = "Roll")
public class RollImportResource {

    private final Primaries primaries;
    private final Nationwide nationwide;
    private final ImportRoll importRoll;
    private final RollImports imports;
    private final RefusalMessages messages;
    private final Caller caller;

    public RollImportResource(
            Primaries primaries,
            Nationwide nationwide,
            ImportRoll importRoll,
            RollImports imports,
            RefusalMessages messages,
            Caller caller) {
        this.primaries = primaries;
        this.nationwide = nationwide;
        this.importRoll = importRoll;
        this.imports = imports;
        this.messages = messages;
        this.caller = caller;
    }

    /** A refused line for people. */
    public record ShownRefusal(int line, Optional<String> column, String reason, String message) {}

    /** The report with its first refusals. */
    public record ShownReport(
            UUID importId, boolean dryRun, int accepted, int refused, int applied, List<ShownRefusal> refusals) {}

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports members from CSV; says which lines are refused")
    public ShownReport take(
            @PathParam("primary") String primary,
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            InputStream file) {
        nationwide.require();
        Primary known = primaries.require(primary);
        ImportReport report = importRoll.take(known, file, isDryRun(address), caller.subject());
        ShownReport shown = shown(report, Language.of(Optional.ofNullable(acceptLanguage)));
        if (report.isRefused()) {
            throw new ProblemException(RollProblem.ROLL_REFUSED, Integer.toString(report.refused()))
                    .with("import_id", shown.importId())
                    .with("dry_run", false)
                    .with("accepted", shown.accepted())
                    .with("refused", shown.refused())
                    .with("applied", 0)
                    .with("refusals", shown.refusals());
        }
        return shown;
    }

    @GET
    @Path("/{id}/refusals")
    @Produces("text/csv")
    @Operation(summary = "The refused lines as CSV")
    public String refusals(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        nationwide.require();
        if (!imports.exists(primary, id)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        Language language = Language.of(Optional.ofNullable(acceptLanguage));
        return imports.refusals(id).stream()
                .map(refusal -> refusal.line() + "," + refusal.column().orElse("") + ","
                        + refusal.reason().slug() + ",\"" + messages.message(refusal.reason(), language) + "\"\r\n")
                .collect(Collectors.joining("", "line,column,reason,message\r\n", ""));
    }

    /**
     * The query {@code dry_run=true}, or in earnest with {@code false} or without. Nothing else is guessed at: a parameter of
     * type boolean would take {@code 1}, {@code yes} and nothing for false, and apply a roll that was to be tried.
     */
    private static boolean isDryRun(UriInfo address) {
        List<String> given = address.getQueryParameters().getOrDefault("dry_run", List.of("false"));
        if (!given.equals(List.of("true")) && !given.equals(List.of("false"))) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        return given.equals(List.of("true"));
    }

    private ShownReport shown(ImportReport report, Language language) {
        return new ShownReport(
                report.importId(),
                report.dryRun(),
                report.accepted(),
                report.refused(),
                report.applied(),
                report.refusals().stream()
                        .limit(ImportReport.SHOWN)
                        .map(refusal -> new ShownRefusal(
                                refusal.line(),
                                refusal.column(),
                                refusal.reason().slug(),
                                messages.message(refusal.reason(), language)))
                        .toList());
    }
}
