package org.dauys.registration.kiosk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.terminal.KioskStation;
import org.dauys.registration.terminal.KioskStations;
import org.dauys.registration.terminal.PairTerminal;
import org.dauys.registration.terminal.Terminals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The terminals of a station and the members before its desk: for its officers; controllers watch and can revoke. */
@Path("/api/registration/primaries/{primary}/stations/{id}/kiosk")
@Tag(name = "Kiosks")
public class KioskDeskResource {

    private final KioskStations stations;
    private final KioskDesk desk;
    private final PairTerminal pair;
    private final Terminals terminals;
    private final StationVoters voters;
    private final EndSession end;
    private final LookUp lookUp;
    private final AuditTrail audit;
    private final Caller caller;

    KioskDeskResource(
            KioskStations stations,
            KioskDesk desk,
            PairTerminal pair,
            Terminals terminals,
            StationVoters voters,
            EndSession end,
            LookUp lookUp,
            AuditTrail audit,
            Caller caller) {
        this.stations = stations;
        this.desk = desk;
        this.pair = pair;
        this.terminals = terminals;
        this.voters = voters;
        this.end = end;
        this.lookUp = lookUp;
        this.audit = audit;
        this.caller = caller;
    }

    /** A name that officers know the terminal by; it names nobody. */
    record TerminalRequest(@NotBlank @Size(max = 40) String name) {}

    /** Of the document. */
    record VoterRequest(@NotNull @Pattern(regexp = "[0-9]{12}") String iin) {

        /** Masked. */
        @Override
        public String toString() {
            return "VoterRequest[*****]";
        }
    }

    /**
     * Who that is on the roll.
     *
     * @param phone whether a code can be sent
     * @param refusal slug of the reason why no session can be opened; absent if there is none
     */
    record VoterView(
            String lastName, String firstName, Optional<String> middleName, boolean phone, Optional<String> refusal) {

        /** Masked. */
        @Override
        public String toString() {
            return "VoterView[*****]";
        }
    }

    @GET
    @RolesAllowed({Roles.STATION_OFFICER, Roles.CONTROLLER})
    @Operation(summary = "The terminals of a station, what is open there, and how many sessions there were")
    public KioskDesk.Desk desk(@PathParam("primary") String primary, @PathParam("id") String id) {
        return desk.of(stations.requireOfficerOrController(primary, id));
    }

    /** Twice are two codes; the one that is not typed is void soon. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/terminals")
    @RolesAllowed(Roles.STATION_OFFICER)
    @Operation(summary = "Offers a code that a terminal is paired with, once")
    public Response add(
            @PathParam("primary") String primary, @PathParam("id") String id, @NotNull @Valid TerminalRequest request) {
        KioskStation station = stations.requireOfficer(primary, id);
        return Response.status(Response.Status.CREATED)
                .entity(pair.offer(station, request.name(), caller.subject()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/terminals/{terminal}")
    @RolesAllowed({Roles.STATION_OFFICER, Roles.CONTROLLER})
    @Transactional
    @Operation(summary = "Revokes a terminal and ends what is open there")
    public void revoke(
            @PathParam("primary") String primary, @PathParam("id") String id, @PathParam("terminal") UUID terminal) {
        KioskStation station = stations.requireOfficerOrController(primary, id);
        if (!terminals.revoke(station, terminal)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        audit.record(
                caller.subject(), "kiosk-terminal-revoked", terminal.toString(), Map.of("station", station.path()));
        end.endAt(terminal, KioskSession.EndCause.TERMINAL_REVOKED, caller.subject());
    }

    /** A POST, so that no address has an IIN in it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/voters")
    @RolesAllowed(Roles.STATION_OFFICER)
    @Operation(summary = "Finds a voter of the station's territory, to be compared with the document")
    public Response voter(
            @PathParam("primary") String primary, @PathParam("id") String id, @NotNull @Valid VoterRequest request) {
        KioskStation station = stations.requireOfficer(primary, id);
        StationVoter voter = lookUp.voter(station, request.iin(), caller.subject());
        return Response.ok(new VoterView(
                        voter.lastName(),
                        voter.firstName(),
                        voter.middleName(),
                        voter.phone().isPresent(),
                        voters.refusal(primary, voter.memberId()).map(KioskProblem::slug)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
