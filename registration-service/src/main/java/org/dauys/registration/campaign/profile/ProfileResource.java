package org.dauys.registration.campaign.profile;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The profile of one candidate: for everybody, once approved; to write, for the candidate. */
@Path("/api/registration/primaries/{primary}/candidacies/{candidacy}/profile")
@Tag(name = "Profiles")
public class ProfileResource {

    private final Primaries primaries;
    private final ShowProfiles show;
    private final WriteProfile write;

    ProfileResource(Primaries primaries, ShowProfiles show, WriteProfile write) {
        this.primaries = primaries;
        this.show = show;
        this.write = write;
    }

    @GET
    @PermitAll
    @Operation(summary = "The approved profile of a candidate, or the same form empty")
    public Profile get(@PathParam("primary") String primary, @PathParam("candidacy") UUID candidacy) {
        return show.one(primaries.require(primary).id(), candidacy);
    }

    @GET
    @Path("/draft")
    @Authenticated
    @Operation(summary = "The candidate's own version, for the candidate and registrars of the territory")
    public Response draft(@PathParam("primary") String primary, @PathParam("candidacy") UUID candidacy) {
        return ok(write.draft(primary, candidacy));
    }

    @PUT
    @Path("/draft")
    @Authenticated
    @Operation(summary = "The candidate writes")
    public Response write(
            @PathParam("primary") String primary,
            @PathParam("candidacy") UUID candidacy,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProfileForm form) {
        return ok(write.write(primary, candidacy, ifMatch, form));
    }

    @POST
    @Path("/submission")
    @Authenticated
    @Operation(summary = "The candidate asks for publication")
    public Response submit(
            @PathParam("primary") String primary,
            @PathParam("candidacy") UUID candidacy,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(write.submit(primary, candidacy, ifMatch));
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "A registrar publishes the profile, or returns it with a reason")
    public Response decide(
            @PathParam("primary") String primary,
            @PathParam("candidacy") UUID candidacy,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return ok(write.decide(primary, candidacy, ifMatch, Optional.ofNullable(request.reason())));
    }

    @POST
    @Path("/correction")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary =
                    "Opens a profile for one correction after the deadline, by a decision; somebody else publishes it")
    public Response open(
            @PathParam("primary") String primary,
            @PathParam("candidacy") UUID candidacy,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        return ok(write.open(primary, candidacy, ifMatch, request.reason(), request.decisionNumber()));
    }

    private static Response ok(ProfileDraft draft) {
        return Etags.ok(draft, draft.version());
    }

    /** Why, and by which decision; published with the profile. */
    record CorrectionRequest(@PublicText(max = 1000) String reason, @PublicText(max = 100) String decisionNumber) {}

    /** Approved, or returned with a reason. */
    record DecisionRequest(@NotNull Boolean approved, String reason) {

        @AssertTrue(message = "a return, and only a return, has a reason of at most 1000 characters")
        boolean isReasoned() {
            return approved == null
                    || (approved
                            ? reason == null
                            : reason != null && !reason.isBlank() && reason.length() <= 1000 && isPlain(reason));
        }

        private static boolean isPlain(String text) {
            return text.chars().noneMatch(Character::isISOControl);
        }
    }
}
