package org.dauys.registration.terminal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.registration.login.ClientNetworks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a terminal becomes one. */
@Path("/api/registration/kiosk/pairings")
@PermitAll
@Tag(name = "Kiosks")
public class PairingResource {

    private final PairTerminal pair;
    private final ClientNetworks networks;

    PairingResource(PairTerminal pair, ClientNetworks networks) {
        this.pair = pair;
        this.networks = networks;
    }

    /** The code that an officer was shown; hyphens and case do not matter. */
    record PairingRequest(@NotNull @Pattern(regexp = PairingCode.FORM) String pairingCode) {

        /** Masked. */
        @Override
        public String toString() {
            return "PairingRequest[*****]";
        }
    }

    /** What everybody may know of the station. */
    record Station(String id, LocalText name, String territoryId) {}

    /** The terminal; {@code terminalToken} is a secret. */
    record PairedTerminal(
            String terminalToken, UUID terminalId, String name, String primaryId, Station station, Instant expiresAt) {

        /** Masked. */
        @Override
        public String toString() {
            return "PairedTerminal[*****]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Exchanges a pairing code for the token of a terminal")
    public Response pair(@NotNull @Valid PairingRequest request, @Context HttpServerRequest from) {
        PairTerminal.Paired paired = pair.redeem(request.pairingCode(), networks.of(from));
        Terminal terminal = paired.terminal();
        return Response.ok(new PairedTerminal(
                        paired.token(),
                        terminal.id(),
                        terminal.name(),
                        terminal.primaryId(),
                        new Station(terminal.stationId(), terminal.stationName(), terminal.territoryId()),
                        terminal.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
