package org.dauys.registration.complaint;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.complaint.Complaint.State;
import org.dauys.registration.control.CaseFiles;
import org.dauys.registration.control.Ground;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints: made by anybody with an account, decided on by controllers of the territory. */
@Path("/api/registration/primaries/{primary}/complaints")
@Tag(name = "Party control")
public class ComplaintResource {

    private final Primaries primaries;
    private final Complain complain;
    private final DecideComplaint decideComplaint;
    private final ReleaseEvidence releaseEvidence;
    private final ComplaintRepository complaints;
    private final ShowComplaint showComplaint;
    private final CaseFiles caseFiles;
    private final IdempotentPosts posts;
    private final Caller caller;

    ComplaintResource(
            Primaries primaries,
            Complain complain,
            DecideComplaint decideComplaint,
            ReleaseEvidence releaseEvidence,
            ComplaintRepository complaints,
            ShowComplaint showComplaint,
            CaseFiles caseFiles,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.complain = complain;
        this.decideComplaint = decideComplaint;
        this.releaseEvidence = releaseEvidence;
        this.complaints = complaints;
        this.showComplaint = showComplaint;
        this.caseFiles = caseFiles;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Authenticated
    @Transactional
    @Operation(summary = "Complains of a candidate or of an official's act, with documents uploaded before")
    public Response complain(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ComplaintRequest request) {
        Made made = posts.once(
                caller.subject(),
                "complain-" + primary,
                key,
                request,
                Made.class,
                () -> new Made(complain.complain(primary, request.wording()).id()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @GET
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Complaints of the own territories, in the order they came")
    public Page<ComplaintView> list(
            @PathParam("primary") String primary,
            @QueryParam("state") Optional<State> state,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                complaints.page(primary, caseFiles.territories(), state, territory, page.afterNumber(), page.rows()),
                page,
                Complaint::sequence,
                showComplaint::view);
    }

    @GET
    @Path("/{complaint}")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "One complaint")
    public Response get(@PathParam("primary") String primary, @PathParam("complaint") UUID id) {
        Complaint found = complaints.find(primary, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(found.territoryId());
        return ok(found);
    }

    @POST
    @Path("/{complaint}/decision")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Opens a case on a complaint, joins it to one, answers it, or refuses it as inadmissible")
    public Response decide(
            @PathParam("primary") String primary,
            @PathParam("complaint") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return ok(decideComplaint.decide(primary, id, ifMatch, request.choice()));
    }

    @PUT
    @Path("/{complaint}/documents/{document}/release")
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Lets the candidate read a document of a complaint that does not tell who complained")
    public Response release(
            @PathParam("primary") String primary,
            @PathParam("complaint") UUID id,
            @PathParam("document") UUID document) {
        return ok(releaseEvidence.release(primary, id, document));
    }

    private Response ok(Complaint complaint) {
        return Etags.ok(showComplaint.view(complaint), complaint.version());
    }

    /** The complaint that was made. */
    record Made(UUID complaintId) {}

    /**
     * What becomes of a complaint.
     *
     * @param candidacyId against whom a case is opened on an incident
     * @param ground of a case that is opened on an incident
     * @param summary what the candidate is told of it; it names no complainant
     * @param caseId to be joined
     * @param answer to whoever complained; needed for an answer and a refusal
     */
    record DecisionRequest(
            @NotNull DecideComplaint.Outcome outcome,
            Optional<UUID> candidacyId,
            Optional<Ground> ground,
            Optional<@PublicText(max = 2000, optional = true) String> summary,
            Optional<UUID> caseId,
            Optional<@Size(min = 1, max = 2000) @Pattern(regexp = Ids.LINES) String> answer) {

        DecideComplaint.Choice choice() {
            return new DecideComplaint.Choice(outcome, candidacyId, ground, summary, caseId, answer);
        }
    }
}
