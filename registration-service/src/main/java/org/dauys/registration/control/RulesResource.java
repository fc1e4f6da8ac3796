package org.dauys.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dauys.kit.http.Etags;
import org.dauys.kit.security.Roles;
import org.dauys.registration.control.RulesRepository.Version;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long the steps of a case may take, for everybody. */
@Path("/api/registration/primaries/{primary}/control/rules")
@Tag(name = "Party control")
public class RulesResource {

    private static final int YEAR = 31_536_000;

    private final Primaries primaries;
    private final RulesRepository rules;
    private final ChangeRules changeRules;

    RulesResource(Primaries primaries, RulesRepository rules, ChangeRules changeRules) {
        this.primaries = primaries;
        this.rules = rules;
        this.changeRules = changeRules;
    }

    @GET
    @PermitAll
    @Operation(summary = "Deadlines of control, when removals take effect, and what can be complained of")
    public Response get(@PathParam("primary") String primary) {
        return ok(rules.current(primaries.require(primary).id()));
    }

    @PUT
    @RolesAllowed(Roles.CONTROLLER)
    @Operation(summary = "Changes the rules for steps that begin from now on; for the central commission")
    public Response put(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RulesRequest request) {
        return ok(changeRules.change(primary, ifMatch, request.rules()));
    }

    private static Response ok(Version version) {
        return Etags.ok(version.rules(), version.version());
    }

    /** The rules as sent, times in seconds. */
    record RulesRequest(
            @Min(1) @Max(YEAR) int reviewSeconds,
            @Min(1) @Max(YEAR) int answerSeconds,
            @Min(1) @Max(YEAR) int rulingSeconds,
            @Min(1) @Max(YEAR) int appealSeconds,
            @Min(1) @Max(YEAR) int appealRulingSeconds,
            @NotNull ControlRules.Effect effect,
            @NotEmpty @Size(max = 20) List<@NotNull Ground> grounds) {

        ControlRules rules() {
            return new ControlRules(
                    reviewSeconds,
                    answerSeconds,
                    rulingSeconds,
                    appealSeconds,
                    appealRulingSeconds,
                    effect,
                    grounds.stream().distinct().toList());
        }
    }
}
