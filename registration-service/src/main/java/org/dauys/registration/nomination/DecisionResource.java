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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.security.Roles;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.Handling.Act;
import org.dauys.registration.nomination.Verdict.Decision;
import org.dauys.registration.text.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions of registrars on applications, and the second signature where one is needed. */
@Path("/api/registration/primaries/{primary}/applications/{id}")
@Tag(name = "Applications")
public class DecisionResource {

    private final DecideApplication decideApplication;
    private final TwoPersonDecision twoPersonDecision;
    private final ReadApplications readApplications;

    DecisionResource(
            DecideApplication decideApplication,
            TwoPersonDecision twoPersonDecision,
            ReadApplications readApplications) {
        this.decideApplication = decideApplication;
        this.twoPersonDecision = twoPersonDecision;
        this.readApplications = readApplications;
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Registers, asks for a correction, or proposes to refuse or to reinstate",
            description = "A proposal changes nothing until another person confirms it.")
    public Response decide(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        Verdict verdict = request.verdict();
        switch (verdict.decision()) {
            case REGISTER -> decideApplication.register(primary, id, ifMatch, verdict);
            case CORRECT -> decideApplication.sendBack(primary, id, ifMatch, verdict);
            case REFUSE -> twoPersonDecision.propose(primary, id, ifMatch, Act.REFUSE, verdict);
            case REINSTATE -> twoPersonDecision.propose(primary, id, ifMatch, Act.REINSTATE, verdict);
        }
        return decided(primary, id);
    }

    @POST
    @Path("/proposal/confirm")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Confirms, as another person, what was proposed: it takes effect")
    public Response confirm(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        twoPersonDecision.confirm(primary, id, ifMatch);
        return decided(primary, id);
    }

    @POST
    @Path("/proposal/send-back")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Does not confirm what was proposed: it is undecided again")
    public Response sendBack(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SendBackRequest request) {
        twoPersonDecision.sendBack(primary, id, ifMatch, request.reason());
        return decided(primary, id);
    }

    private Response decided(String primary, UUID id) {
        ApplicationView view = readApplications.one(primary, id);
        return Response.ok(new Decided(
                        view.state(),
                        view.registrationNumber(),
                        view.candidacyId(),
                        view.proposal().isPresent()))
                .tag(Etags.of(view.version()))
                .build();
    }

    /** A decision; all but registering need a reason. */
    record DecisionRequest(
            @NotNull Decision decision,
            @Size(max = 2000) @Pattern(regexp = Ids.LINES) String reason,
            @Size(max = 40) List<@NotNull @Valid FieldReason> fields,
            @Size(max = 40) List<@NotNull @Valid Evidence> evidence) {

        @AssertTrue(message = "must be given")
        boolean isReasonGiven() {
            return decision == Decision.REGISTER || (reason != null && !reason.isBlank());
        }

        Verdict verdict() {
            return new Verdict(
                    decision,
                    Optional.ofNullable(reason),
                    fields == null ? List.of() : fields,
                    evidence == null ? List.of() : evidence);
        }
    }

    /** Why a proposal is not confirmed. */
    record SendBackRequest(@NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Ids.LINES) String reason) {}

    /**
     * What became of the application.
     *
     * @param waiting whether a second person has to confirm what was proposed
     */
    public record Decided(
            State state, Optional<String> registrationNumber, Optional<String> candidacyId, boolean waiting) {}
}
