package org.dauys.registration.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the officers of one station do: its roll is theirs alone, and of others it is not said whether there is one. */
@Path("/api/registration/primaries/{primary}/stations/{id}")
@Tag(name = "Stations")
public class StationDeskResource {

    private static final int MOST_PAPERS = 1_000_000;

    private final Stations stations;
    private final StationRolls rolls;
    private final StationProtocols protocols;
    private final StrikeOffProgress progress;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    StationDeskResource(
            Stations stations,
            StationRolls rolls,
            StationProtocols protocols,
            StrikeOffProgress progress,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.stations = stations;
        this.rolls = rolls;
        this.protocols = protocols;
        this.progress = progress;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Papers of the station, see {@link StationProtocols.Numbers}. */
    record ProtocolRequest(
            @Min(0) @Max(MOST_PAPERS) int received,
            @Min(0) @Max(MOST_PAPERS) int issued,
            @Min(0) @Max(MOST_PAPERS) int spoiled,
            @Min(0) @Max(MOST_PAPERS) int returned,
            @Min(0) @Max(MOST_PAPERS) int castPapers) {

        StationProtocols.Numbers numbers() {
            return new StationProtocols.Numbers(received, issued, spoiled, returned, castPapers);
        }
    }

    /** Exact bytes, whose SHA-256 is published. */
    @GET
    @Path("/roll")
    @RolesAllowed({Roles.STATION_OFFICER, Roles.REGISTRAR})
    @Produces("text/csv; charset=utf-8")
    @Transactional
    @Operation(summary = "The roll of an offline station, for printing")
    public Response csv(@PathParam("primary") String primary, @PathParam("id") String id) {
        return Response.ok(roll(primary, id))
                .type("text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/roll.html")
    @RolesAllowed({Roles.STATION_OFFICER, Roles.REGISTRAR})
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(summary = "The same roll as a page to print")
    public Response html(@PathParam("primary") String primary, @PathParam("id") String id) {
        String csv = new String(roll(primary, id), StandardCharsets.UTF_8);
        StationRolls.Seal seal = stations.seal(primary, id).orElseThrow();
        return Response.ok(PrintedRoll.page(id, seal, csv))
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @GET
    @Path("/strike-offs")
    @RolesAllowed({Roles.STATION_OFFICER, Roles.REGISTRAR})
    @Operation(
            summary = "How many voters of a station are struck off, and of how many it is certain whether they voted")
    public StrikeOffProgress.Progress strikeOffs(@PathParam("primary") String primary, @PathParam("id") String id) {
        own(primary, id);
        return progress.of(primary, id);
    }

    @GET
    @Path("/protocol")
    @PermitAll
    @Operation(summary = "What a station said about its papers, and what does not agree")
    public StationProtocols.Protocol protocol(@PathParam("primary") String primary, @PathParam("id") String id) {
        return protocols.find(primary, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The numbers stand once; who was wrong says so to the control. */
    @POST
    @Path("/protocol")
    @RolesAllowed(Roles.STATION_OFFICER)
    @Transactional
    @Operation(summary = "Submits the numbers of a station")
    public Response submit(
            @PathParam("primary") String primary, @PathParam("id") String id, @NotNull @Valid ProtocolRequest request) {
        Station station = own(primary, id);
        int entitled = protocols.entitled(primary, station);
        StationProtocols.Protocol protocol = new StationProtocols.Protocol(
                request.numbers(),
                entitled,
                protocols.terminalSessions(primary, station),
                StationProtocols.findings(request.numbers(), entitled),
                clock.instant());
        protocols.add(primary, id, protocol, caller.subject());
        audit.recordChange(
                caller.subject(), "station-protocol", primary + "/" + id, Optional.empty(), Optional.of(protocol));
        return Response.status(Response.Status.CREATED).entity(protocol).build();
    }

    private byte[] roll(String primary, String id) {
        Station station = own(primary, id);
        byte[] roll = rolls.bytes(primary, id)
                .orElseThrow(() -> new ProblemException(
                        StationProblem.STATION_ROLL_NOT_READY,
                        progress.of(primary, id).waiting()));
        audit.record(
                caller.subject(),
                "station-roll-fetched",
                primary + "/" + id,
                Map.of("officer", Stations.isOfficer(station, caller.subject())));
        return roll;
    }

    /** Not found for officers of other stations, and for registrars of other territories. */
    private Station own(String primary, String id) {
        Station station = stations.require(primary, id);
        boolean officer = caller.has(Roles.STATION_OFFICER) && Stations.isOfficer(station, caller.subject());
        boolean registrar = caller.has(Roles.REGISTRAR) && caller.mayActIn(station.territoryId());
        if (!officer && !registrar) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return station;
    }
}
