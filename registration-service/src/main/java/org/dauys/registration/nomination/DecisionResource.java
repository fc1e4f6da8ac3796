package org.dauys.registration.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.http.Etags;
import org.dauys.kit.security.Roles;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.DecideApplication.Decision;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions of registrars on applications. */
@Path("/api/registration/primaries/{primary}/applications/{id}/decision")
@RolesAllowed(Roles.REGISTRAR)
@Tag(name = "Applications")
public class DecisionResource {

    private final DecideApplication decideApplication;
    private final ReadApplications readApplications;

    DecisionResource(DecideApplication decideApplication, ReadApplications readApplications) {
        this.decideApplication = decideApplication;
        this.readApplications = readApplications;
    }

    @POST
    @Operation(summary = "Registers, refuses with a reason, or asks for a correction")
    public Response decide(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        Optional<CandidacyState> candidacy = decideApplication.decide(
                primary, id, ifMatch, request.decision(), Optional.ofNullable(request.reason()));
        ApplicationView view = readApplications.one(primary, id);
        return Response.ok(new Decided(
                        view.state(),
                        candidacy.map(CandidacyState::registrationNumber),
                        candidacy.map(CandidacyState::candidacyId)))
                .tag(Etags.of(view.version()))
                .build();
    }

    /** A decision; refusing and asking for a correction need a reason. */
    record DecisionRequest(@NotNull Decision decision, @Size(max = 2000) @Pattern(regexp = Ids.LINES) String reason) {

        @AssertTrue(message = "must be given")
        boolean isReasonGiven() {
            return decision == Decision.REGISTER || (reason != null && !reason.isBlank());
        }
    }

    /** What became of the application. */
    public record Decided(State state, Optional<String> registrationNumber, Optional<String> candidacyId) {}
}
