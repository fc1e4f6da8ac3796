package org.dauys.observer.checkpoint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dauys.kit.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that checkpoints are signed with. */
@Path("/api/observation/checkpoint-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checkpoints")
public class CheckpointKeysResource {

    private final CheckpointKey key;

    CheckpointKeysResource(CheckpointKey key) {
        this.key = key;
    }

    /** A public key, X.509 DER in Base64. */
    public record PublishedKey(String keyId, String algorithm, String publicKey) {}

    @GET
    @Operation(summary = "Keys of checkpoints")
    public Page<PublishedKey> keys() {
        return Page.whole(List.of(new PublishedKey(key.id(), "Ed25519", key.publicKey())));
    }
}
