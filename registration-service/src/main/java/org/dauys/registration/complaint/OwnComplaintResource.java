package org.dauys.registration.complaint;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.control.AppealDecision;
import org.dauys.registration.control.Level;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's complaints and what became of them. */
@Path("/api/me/complaints")
@Authenticated
@Tag(name = "Party control")
public class OwnComplaintResource {

    private final ComplaintRepository complaints;
    private final ShowComplaint showComplaint;
    private final AppealDecision appealDecision;
    private final IdempotentPosts posts;
    private final Caller caller;

    OwnComplaintResource(
            ComplaintRepository complaints,
            ShowComplaint showComplaint,
            AppealDecision appealDecision,
            IdempotentPosts posts,
            Caller caller) {
        this.complaints = complaints;
        this.showComplaint = showComplaint;
        this.appealDecision = appealDecision;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The caller's complaints, newest first")
    public Page<ComplaintView> list() {
        return Page.whole(complaints.own(caller.subject()).stream()
                .map(showComplaint::view)
                .toList());
    }

    @GET
    @Path("/{complaint}")
    @Operation(summary = "One of the caller's complaints")
    public ComplaintView get(@PathParam("complaint") UUID id) {
        return showComplaint.view(own(id));
    }

    @POST
    @Path("/{complaint}/appeal")
    @Transactional
    @Operation(summary = "Appeals against a dismissal or a restoration in the case of the complaint")
    public Response appeal(
            @PathParam("complaint") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AppealRequest request) {
        Complaint complaint = own(id);
        UUID caseId =
                complaint.caseId().orElseThrow(() -> new ProblemException(ComplaintProblem.COMPLAINT_HAS_NO_CASE));
        Appealed appealed = posts.once(
                caller.subject(),
                "appeal-complaint-" + id,
                key,
                request,
                Appealed.class,
                () -> new Appealed(caseId, appealDecision.byComplainant(caseId, request.text(), request.attached())));
        return Response.status(Response.Status.CREATED).entity(appealed).build();
    }

    private Complaint own(UUID id) {
        return complaints.own(caller.subject(), id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Why. */
    record AppealRequest(
            @NotBlank @Size(max = 5000) @Pattern(regexp = Ids.LINES) String text,
            @Size(max = 10) List<@NotNull UUID> documents) {

        List<UUID> attached() {
            return Optional.ofNullable(documents).orElse(List.of());
        }
    }

    /** Which commission has the case now. */
    record Appealed(UUID caseId, Level level) {}
}
