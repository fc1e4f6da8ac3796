package org.dauys.voting.receipt;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that check receipts. */
@Path("/api/ballot-box/receipt-keys")
@PermitAll
@Tag(name = "Receipts")
public class ReceiptKeyResource {

    private final ReceiptKeys keys;

    @Inject
    ReceiptKeyResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every public key that has ever signed receipts, rotated ones included")
    public ReceiptKeyList keys() {
        return keys.all();
    }
}
