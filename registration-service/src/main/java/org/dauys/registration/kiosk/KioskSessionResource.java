package org.dauys.registration.kiosk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.terminal.KioskStation;
import org.dauys.registration.terminal.KioskStations;
import org.dauys.registration.terminal.TerminalProblem;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions of members at the terminals of a station, as its officers handle them. */
@Path("/api/registration/primaries/{primary}/stations/{id}/kiosk/sessions")
@RolesAllowed(Roles.STATION_OFFICER)
@Tag(name = "Kiosks")
public class KioskSessionResource {

    private final KioskStations stations;
    private final LookUp lookUp;
    private final KioskSessions sessions;
    private final OpenSession open;
    private final ConfirmSession confirm;
    private final EndSession end;
    private final KioskDesk desk;
    private final Caller caller;

    KioskSessionResource(
            KioskStations stations,
            LookUp lookUp,
            KioskSessions sessions,
            OpenSession open,
            ConfirmSession confirm,
            EndSession end,
            KioskDesk desk,
            Caller caller) {
        this.stations = stations;
        this.lookUp = lookUp;
        this.sessions = sessions;
        this.open = open;
        this.confirm = confirm;
        this.end = end;
        this.desk = desk;
        this.caller = caller;
    }

    /** Who votes where, and who says that it is them. */
    record SessionRequest(
            @NotNull @Pattern(regexp = "[0-9]{12}") String iin,
            @NotNull UUID terminalId,
            @NotNull KioskSession.Confirmation confirmation) {

        /** Masked. */
        @Override
        public String toString() {
            return "SessionRequest[*****]";
        }
    }

    /** As the member has read it. */
    record CodeRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        /** Masked. */
        @Override
        public String toString() {
            return "CodeRequest[*****]";
        }
    }

    /** Sent twice it is refused the second time: a member has one session. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for a session of a member at a terminal, to be confirmed by code or a second officer")
    public Response open(
            @PathParam("primary") String primary, @PathParam("id") String id, @NotNull @Valid SessionRequest request) {
        KioskStation station = stations.requireOfficer(primary, id);
        if (!station.online()) {
            throw new ProblemException(TerminalProblem.STATION_OFFLINE);
        }
        StationVoter voter = lookUp.voter(station, request.iin(), caller.subject());
        KioskSession session =
                open.open(station, voter, request.terminalId(), request.confirmation(), Signatory.of(caller));
        return answer(Response.Status.CREATED, session);
    }

    @GET
    @Path("/{session}")
    @Operation(summary = "A session, with the voter's name while it lasts")
    public Response get(
            @PathParam("primary") String primary, @PathParam("id") String id, @PathParam("session") UUID session) {
        return answer(Response.Status.OK, require(stations.requireOfficer(primary, id), session));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{session}/code")
    @Operation(summary = "Opens a session by the code that the member has read")
    public Response code(
            @PathParam("primary") String primary,
            @PathParam("id") String id,
            @PathParam("session") UUID session,
            @NotNull @Valid CodeRequest request) {
        KioskStation station = stations.requireOfficer(primary, id);
        confirm.byCode(require(station, session), request.code(), caller.subject());
        return answer(Response.Status.OK, require(station, session));
    }

    @POST
    @Path("/{session}/countersign")
    @Operation(summary = "Opens a session as its second officer, who has seen the member and the document as well")
    public Response countersign(
            @PathParam("primary") String primary, @PathParam("id") String id, @PathParam("session") UUID session) {
        KioskStation station = stations.requireOfficer(primary, id);
        confirm.bySecondOfficer(require(station, session), Signatory.of(caller));
        return answer(Response.Status.OK, require(station, session));
    }

    @POST
    @Path("/{session}/end")
    @Operation(summary = "Ends a session; the terminal gets nothing more")
    public Response end(
            @PathParam("primary") String primary, @PathParam("id") String id, @PathParam("session") UUID session) {
        KioskStation station = stations.requireOfficer(primary, id);
        end.end(require(station, session).id(), KioskSession.EndCause.OFFICER, caller.subject());
        return answer(Response.Status.OK, require(station, session));
    }

    private KioskSession require(KioskStation station, UUID session) {
        return sessions.find(station, session).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    private Response answer(Response.Status status, KioskSession session) {
        return Response.status(status)
                .entity(desk.view(session))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
