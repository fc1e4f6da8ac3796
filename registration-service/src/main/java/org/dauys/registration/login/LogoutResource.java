package org.dauys.registration.login;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dauys.kit.security.Caller;
import org.dauys.registration.session.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logging out: here the tokens of the session are void within seconds, at the other services when they expire. */
@Path("/api/auth")
@Tag(name = "Login")
public class LogoutResource {

    private final Sessions sessions;
    private final Caller caller;

    public LogoutResource(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends the session of a refresh token; says nothing about whether there was one")
    public void logout(@NotNull @Valid AuthResource.RefreshRequest request) {
        sessions.end(request.refreshToken());
    }

    @POST
    @Path("/logout-everywhere")
    @Authenticated
    @Operation(summary = "Ends all sessions of the caller's account, such as those on a lost device")
    public void logoutEverywhere() {
        sessions.endAllOf(UUID.fromString(caller.subject()), "logout");
    }
}
