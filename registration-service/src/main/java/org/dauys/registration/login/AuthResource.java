package org.dauys.registration.login;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.dauys.events.admission.AdmissionPass;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.door.LoginDoor;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Login: a code to the phone, then a token for the code. */
@Path("/api/auth")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
public class AuthResource {

    private static final String IIN_FORM = "[0-9]{12}";

    private final RequestCode requestCode;
    private final RedeemCode redeemCode;
    private final RefreshTokens refreshTokens;
    private final ClientNetworks networks;
    private final LoginLimits limits;
    private final LoginDoor door;

    public AuthResource(
            RequestCode requestCode,
            RedeemCode redeemCode,
            RefreshTokens refreshTokens,
            ClientNetworks networks,
            LoginLimits limits,
            LoginDoor door) {
        this.requestCode = requestCode;
        this.redeemCode = redeemCode;
        this.refreshTokens = refreshTokens;
        this.networks = networks;
        this.limits = limits;
        this.door = door;
    }

    /** With IIN: member login; without: participant. The device token of an earlier login helps in a busy network. */
    public record CodeRequest(
            @Pattern(regexp = IIN_FORM) String iin,
            @NotNull @Pattern(regexp = Phone.FORM) String phone,
            @Pattern(regexp = DeviceTokens.FORM) String deviceToken) {

        /** Masked. */
        @Override
        public String toString() {
            return "CodeRequest[*****]";
        }
    }

    /** The same subject with the code. */
    public record TokenRequest(
            @Pattern(regexp = IIN_FORM) String iin,
            @NotNull @Pattern(regexp = Phone.FORM) String phone,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        /** Masked. */
        @Override
        public String toString() {
            return "TokenRequest[*****]";
        }
    }

    /** A refresh token. */
    public record RefreshRequest(@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String refreshToken) {

        /** Masked. */
        @Override
        public String toString() {
            return "RefreshRequest[*****]";
        }
    }

    /** How long the code can be used, in seconds; says nothing about whether one was sent. */
    public record CodeRequested(long expiresIn) {}

    @POST
    @Path("/codes")
    @Operation(
            summary = "Sends a one-time code",
            description = "Where more ask than can be served the answer is waiting-room: take a place at"
                    + " /api/ballot-box/queue, and come back with the pass.")
    public Response requestCode(
            @NotNull @Valid CodeRequest request,
            @Parameter(description = "A pass of the waiting room; needed only after the answer waiting-room")
                    @HeaderParam(AdmissionPass.HEADER)
                    String pass,
            @Context HttpServerRequest from) {
        LoginSubject subject = subject(request.iin(), request.phone());
        if (!door.admits(Optional.ofNullable(pass))) {
            // Spread, so that those who were refused together do not come back together if there is no waiting room.
            throw new ProblemException(LoginProblem.WAITING_ROOM)
                    .retryAfter(Duration.ofSeconds(ThreadLocalRandom.current().nextInt(5, 16)));
        }
        requestCode.forSubject(subject, networks.of(from), Optional.ofNullable(request.deviceToken()));
        return Response.accepted(new CodeRequested(limits.codeLifetime().toSeconds()))
                .build();
    }

    @POST
    @Path("/tokens")
    @Operation(summary = "Exchanges a code for an identity token")
    public Response token(@NotNull @Valid TokenRequest request) {
        return Response.ok(redeemCode.redeem(subject(request.iin(), request.phone()), request.code()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/refresh")
    @Operation(summary = "Exchanges a refresh token for an identity token and the next refresh token")
    public Response refresh(@NotNull @Valid RefreshRequest request) {
        return Response.ok(refreshTokens.refresh(request.refreshToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static LoginSubject subject(String iin, String phone) {
        Optional<String> given = Optional.ofNullable(iin);
        if (given.flatMap(Iin::flawOf).isPresent()) {
            throw new ProblemException(LoginProblem.INVALID_IIN);
        }
        return new LoginSubject(given.map(Iin::new), new Phone(phone));
    }
}
