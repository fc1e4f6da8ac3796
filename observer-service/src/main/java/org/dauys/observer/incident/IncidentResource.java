package org.dauys.observer.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents: reported by accredited observers, read by everyone. */
@Path("/api/observation/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "incidents", description = "What observers report")
public class IncidentResource {

    private final ReportIncident reporting;
    private final Incidents incidents;
    private final IdempotentPosts once;
    private final Caller caller;

    IncidentResource(ReportIncident reporting, Incidents incidents, IdempotentPosts once, Caller caller) {
        this.reporting = reporting;
        this.incidents = incidents;
        this.once = once;
        this.caller = caller;
    }

    /**
     * What is reported.
     *
     * @param kind such as {@code board-mismatch}, {@code station}, {@code agitation}
     * @param trackers ballots concerned, Base64 or hexadecimal
     */
    public record Report(
            @NotBlank @PlainText(max = 100) String primary,
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,99}") String territoryId,
            Optional<@PlainText(min = 1, max = 64) String> electionUuid,
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String kind,
            @NotBlank @PlainText(max = 4000) String text,
            Optional<@Size(max = 100) List<@NotBlank @PlainText(max = 64) String>> trackers) {}

    @POST
    @Transactional
    @RolesAllowed({Roles.PARTICIPANT, Roles.MEMBER, Roles.CANDIDATE, Roles.OBSERVER})
    @Operation(summary = "Reports an incident in a territory the caller is accredited for")
    @APIResponse(responseCode = "201", description = "Reported and published")
    @APIResponse(responseCode = "400", description = "malformed-tracker")
    @APIResponse(responseCode = "403", description = "not-accredited for this territory of this primary")
    @APIResponse(responseCode = "404", description = "unknown-election")
    @APIResponse(responseCode = "422", description = "election-elsewhere")
    @APIResponse(responseCode = "429", description = "too-many-incidents of this observer in 24 hours")
    public Response report(@Valid @NotNull Report report, @HeaderParam("Idempotency-Key") String key) {
        String subject = caller.subject();
        Incident incident = once.once(
                subject, "report-incident", key, report, Incident.class, () -> reporting.report(subject, report));
        return Response.status(Response.Status.CREATED).entity(incident).build();
    }

    @GET
    @Operation(summary = "Incidents, the newest first")
    public Page<Incident> list(
            @QueryParam("primary") String primary,
            @QueryParam("territory") String territoryId,
            @QueryParam("election") String election,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Incidents.Numbered> rows = incidents.before(
                page.after().map(IncidentResource::sequence).orElse(Long.MAX_VALUE),
                Optional.ofNullable(primary),
                Optional.ofNullable(territoryId),
                Optional.ofNullable(election),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), row -> Long.toString(row.sequence()), Incidents.Numbered::incident);
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
