package org.dauys.registration.campaign.debate;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Roles;
import org.dauys.kit.text.PlainText;
import org.dauys.registration.campaign.debate.Excuses.Excuse;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Excuses of candidates who cannot come to a debate. */
@Path("/api/registration/primaries/{primary}/campaign/debates/{id}/excuses")
@Tag(name = "Campaign")
public class ExcuseResource {

    private final Excuses excuses;

    ExcuseResource(Excuses excuses) {
        this.excuses = excuses;
    }

    @POST
    @Authenticated
    @Operation(summary = "A candidate says why they cannot come")
    public Response file(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @NotNull @Valid ExcuseRequest request) {
        excuses.file(primary, id, request.candidacyId(), request.reason(), request.documents());
        return Response.status(Response.Status.CREATED)
                .entity(excuses.own(primary, id, request.candidacyId()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Excuses of a debate, for officials of its territory")
    public Page<Excuse> list(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        return Page.whole(excuses.of(primary, id));
    }

    @GET
    @Path("/{candidacy}")
    @Authenticated
    @Operation(summary = "The excuse of one's own candidacy")
    public Excuse own(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @PathParam("candidacy") UUID candidacy) {
        return excuses.own(primary, id, candidacy);
    }

    @PUT
    @Path("/{candidacy}/decision")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Accepts an excuse or not")
    public void decide(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @PathParam("candidacy") UUID candidacy,
            @NotNull @Valid DecisionRequest request) {
        excuses.decide(primary, id, candidacy, request.accepted(), request.answer());
    }

    /** Why, with papers that prove it. */
    record ExcuseRequest(
            @NotNull UUID candidacyId,
            @NotNull @PlainText(min = 1, max = 2000) String reason,
            @Size(max = 10) List<@NotNull UUID> documentIds) {

        List<UUID> documents() {
            return documentIds == null ? List.of() : documentIds;
        }

        /** Without the reason, which may be about somebody's health. */
        @Override
        public String toString() {
            return "ExcuseRequest[*****]";
        }
    }

    /** Whether it holds, and why. */
    record DecisionRequest(@NotNull Boolean accepted, @PublicText(max = 1000) String answer) {}
}
