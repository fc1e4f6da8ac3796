package org.dauys.registration.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.security.Roles;
import org.dauys.registration.process.ThisProcess;
import org.dauys.registration.terminal.CallingTerminal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a member votes with at a terminal of a polling station. The desk there has no part in it. */
@Path("/api/kiosk/credentials")
@RolesAllowed(Roles.KIOSK_TERMINAL)
@Tag(name = "Kiosks")
public class HandOverResource {

    private final CredentialDesk desk;
    private final CallingTerminal calling;

    HandOverResource(ThisProcess process, OwnDesk own, ForwardingDesk forwarding, CallingTerminal calling) {
        this.desk = process.isCredentialAuthority() ? own : forwarding;
        this.calling = calling;
    }

    @POST
    @Operation(summary = "Credentials and voting tokens of the session at the calling terminal, once")
    public Response handOver() {
        return desk.handOver(calling.id());
    }
}
