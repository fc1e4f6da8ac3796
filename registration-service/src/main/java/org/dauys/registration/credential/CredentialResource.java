package org.dauys.registration.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.process.ThisProcess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own credentials and voting tokens. */
@Path("/api/me")
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Credentials")
public class CredentialResource {

    private static final String UUID_FORM = "[1-9A-HJ-NP-Za-km-z]{14,64}";

    private final CredentialDesk desk;
    private final Caller caller;

    CredentialResource(ThisProcess process, OwnDesk own, ForwardingDesk forwarding, Caller caller) {
        this.desk = process.isCredentialAuthority() ? own : forwarding;
        this.caller = caller;
    }

    /** The election to vote in. */
    public record VotingTokenRequest(@NotNull @Pattern(regexp = UUID_FORM) String uuid) {}

    @GET
    @Path("/credentials/{uuid}")
    @Operation(summary = "The caller's credential of an election")
    public Response credential(@PathParam("uuid") @Pattern(regexp = UUID_FORM) String uuid) {
        return desk.credential(uuid, member());
    }

    @POST
    @Path("/voting-tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A voting token: the public credential and nothing else")
    public Response votingToken(@NotNull @Valid VotingTokenRequest request) {
        return desk.votingToken(request.uuid(), member());
    }

    @GET
    @Path("/credentials/{uuid}/releases")
    @Operation(summary = "When the caller's credential of an election was given to a device")
    public Response releases(@PathParam("uuid") @Pattern(regexp = UUID_FORM) String uuid) {
        return desk.releases(uuid, member());
    }

    /** Freezes releases and voting tokens of this credential until two officials lift it. */
    @POST
    @Path("/credentials/{uuid}/disputes")
    @Operation(summary = "It was not me: disputes a release")
    @APIResponse(responseCode = "202", description = "Frozen until two officials have lifted it")
    public Response dispute(@PathParam("uuid") @Pattern(regexp = UUID_FORM) String uuid) {
        return desk.dispute(uuid, member());
    }

    private UUID member() {
        return UUID.fromString(caller.subject());
    }
}
