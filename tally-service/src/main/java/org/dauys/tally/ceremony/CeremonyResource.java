package org.dauys.tally.ceremony;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.tally.problem.TallyProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key ceremony of a primary over HTTP. */
@Path("/api/tally/primaries/{primary}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ceremony")
public class CeremonyResource {
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String NAME = "[^\\p{Cntrl}]{1,200}";

    private final HoldCeremony hold;
    private final ViewCeremony view;
    private final CeremonyRepository ceremonies;
    private final Caller caller;

    CeremonyResource(HoldCeremony hold, ViewCeremony view, CeremonyRepository ceremonies, Caller caller) {
        this.hold = hold;
        this.view = view;
        this.ceremonies = ceremonies;
        this.caller = caller;
    }

    /**
     * A ceremony to hold.
     *
     * @param trustees people who hold a key, beside the server
     * @param names who they are; absent or empty if anyone with the role may give a key
     */
    public record CeremonyRequest(
            @Min(1) @Max(64) int trustees,
            Optional<@Valid @Size(max = 64) List<@NotBlank @Pattern(regexp = NAME) String>> names) {}

    /**
     * A trustee's key.
     *
     * @param name who gives it
     * @param trusteePublicKey exact bytes of the Belenios trustee public key, as text
     */
    public record KeyRequest(
            @NotBlank @Pattern(regexp = NAME) String name, @NotBlank @Size(max = 4096) String trusteePublicKey) {}

    /** Elections whose Setup is under way. */
    public record SetupAnswer(List<String> elections) {}

    @PUT
    @Path("/ceremony")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Say how many trustees a primary has")
    @APIResponse(responseCode = "200", description = "The ceremony; a change of one that exists needs If-Match")
    public Response define(
            @PathParam("primary") @Pattern(regexp = SLUG) String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CeremonyRequest request) {
        Ceremony ceremony = hold.define(
                primary, request.trustees(), request.names().orElse(List.of()), Optional.ofNullable(ifMatch));
        return answer(ceremony);
    }

    @GET
    @Path("/ceremony")
    @PermitAll
    @Operation(summary = "Trustees needed and given, elections known and set up")
    public Response show(@PathParam("primary") @Pattern(regexp = SLUG) String primary) {
        return answer(ceremonies
                .find(primary)
                .orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_CEREMONY, primary)));
    }

    @POST
    @Path("/trustees")
    @RolesAllowed(Roles.TRUSTEE)
    @Operation(summary = "Give a trustee's public key with its proof of possession")
    @APIResponse(responseCode = "201", description = "The key is in; the same key again changes nothing")
    @APIResponse(responseCode = "404", description = "unknown-ceremony")
    @APIResponse(
            responseCode = "409",
            description = "ceremony-closed, ceremony-full or trustee-already-given: this name, key or account has one")
    @APIResponse(responseCode = "422", description = "trustee-not-expected or invalid-trustee-key")
    public Response giveKey(
            @PathParam("primary") @Pattern(regexp = SLUG) String primary, @NotNull @Valid KeyRequest request) {
        Trustee trustee = hold.giveKey(primary, caller.subject(), request.name(), request.trusteePublicKey());
        return Response.status(Response.Status.CREATED)
                .entity(ViewCeremony.given(trustee))
                .build();
    }

    @POST
    @Path("/setup")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Set up every election whose ballot paper has come")
    @APIResponse(responseCode = "202", description = "Elections whose Setup is under way")
    @APIResponse(responseCode = "404", description = "unknown-ceremony")
    @APIResponse(responseCode = "409", description = "trustees-missing")
    public Response setUp(@PathParam("primary") @Pattern(regexp = SLUG) String primary) {
        return Response.accepted(new SetupAnswer(hold.requestSetup(primary))).build();
    }

    private Response answer(Ceremony ceremony) {
        return Response.ok(view.of(ceremony)).tag(Etags.of(ceremony.version())).build();
    }
}
