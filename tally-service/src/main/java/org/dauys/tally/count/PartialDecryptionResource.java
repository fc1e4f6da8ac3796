package org.dauys.tally.count;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.security.Roles;
import org.dauys.tally.count.AcceptDecryption.Accepted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What trustees hand in, over HTTP. */
@Path("/api/tally/elections/{uuid}/partial-decryptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opening")
public class PartialDecryptionResource {
    private final AcceptDecryption accept;

    PartialDecryptionResource(AcceptDecryption accept) {
        this.accept = accept;
    }

    /**
     * A trustee's partial decryption.
     *
     * @param owner number of the trustee; found by its key if absent
     * @param partialDecryption exact bytes of the Belenios partial decryption, as text
     * @param bindingProof the second proof, which binds it to the tally, as text
     */
    public record DecryptionRequest(
            Optional<@Min(1) Integer> owner,
            @NotBlank String partialDecryption,
            Optional<@Size(min = 1) String> bindingProof) {}

    @POST
    @RolesAllowed(Roles.TRUSTEE)
    @Operation(summary = "Give a partial decryption")
    @APIResponse(responseCode = "201", description = "It is right and chained; the same again changes nothing")
    @APIResponse(responseCode = "404", description = "unknown-election")
    @APIResponse(responseCode = "409", description = "not-to-be-opened or partial-decryption-already-given")
    @APIResponse(
            responseCode = "422",
            description =
                    "invalid-partial-decryption, wrong-partial-decryption, wrong-binding-proof or trustee-not-expected")
    public Response give(
            @PathParam("uuid") @Pattern(regexp = ElectionState.UUID_FORM) String uuid,
            @NotNull @Valid DecryptionRequest request) {
        Accepted accepted = accept.accept(uuid, request.owner(), request.partialDecryption(), request.bindingProof());
        return Response.status(Response.Status.CREATED).entity(accepted).build();
    }
}
