package org.dauys.registration.nomination;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Roles;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.SubmitApplication.Submitting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications: read, correct and withdraw one's own; officials read those of their territories. */
@Path("/api/registration/primaries/{primary}/applications")
@Tag(name = "Applications")
public class ApplicationResource {

    private final ReadApplications readApplications;
    private final CorrectApplication correctApplication;
    private final WithdrawApplication withdrawApplication;

    ApplicationResource(
            ReadApplications readApplications,
            CorrectApplication correctApplication,
            WithdrawApplication withdrawApplication) {
        this.readApplications = readApplications;
        this.correctApplication = correctApplication;
        this.withdrawApplication = withdrawApplication;
    }

    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Applications in the caller's territories")
    public Page<ApplicationView> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("state") Optional<State> state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return readApplications.inScope(primary, territory, state, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/mine")
    @Authenticated
    @Operation(summary = "The caller's own applications")
    public Page<ApplicationView> mine(@PathParam("primary") String primary) {
        return Page.whole(readApplications.own(primary));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One application")
    public Response get(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return tagged(primary, id);
    }

    @PUT
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Corrects an application that was sent back")
    public Response correct(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ApplicationRequest request) {
        Submitting submitting =
                new Submitting(request.applicant(), request.meeting(), request.attached(), Optional.empty());
        correctApplication.correct(primary, id, ifMatch, submitting);
        return tagged(primary, id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Authenticated
    @Operation(summary = "Withdraws an application or candidacy")
    public Response withdraw(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        withdrawApplication.withdraw(primary, id);
        return tagged(primary, id);
    }

    private Response tagged(String primary, UUID id) {
        ApplicationView view = readApplications.one(primary, id);
        return Response.ok(view).tag(Etags.of(view.version())).build();
    }
}
