package org.dauys.registration.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stations of a primary, kept by registrars of their territories. */
@Path("/api/registration/primaries/{primary}/stations")
@Tag(name = "Stations")
public class StationResource {

    private final Primaries primaries;
    private final Territories territories;
    private final Stations stations;
    private final StationViews views;
    private final IdempotentPosts posts;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    StationResource(
            Primaries primaries,
            Territories territories,
            Stations stations,
            StationViews views,
            IdempotentPosts posts,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.territories = territories;
        this.stations = stations;
        this.views = views;
        this.posts = posts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new station. */
    record StationRequest(
            @NotNull @Pattern(regexp = Ids.SLUG) String id,
            @PublicText(max = 200) LocalText name,
            @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
            @NotNull Station.Kind kind,
            Instant cutOff) {}

    /** Accounts. */
    record OfficersRequest(@NotNull @Size(max = 50) List<@NotNull UUID> accounts) {}

    @GET
    @PermitAll
    @Operation(summary = "Stations, and the hashes of the rolls that offline ones print")
    public Page<StationViews.StationView> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(
                stations.page(primary, page), page.limit(), Station::id, station -> views.view(primary, station));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "A station with its officers and whom it serves")
    public Response get(@PathParam("primary") String primary, @PathParam("id") String id) {
        Station station = stations.require(primary, id);
        caller.requireTerritory(station.territoryId());
        return detail(primary, station);
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Adds a station")
    public Response add(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid StationRequest request) {
        primaries.require(primary);
        caller.requireTerritory(request.territoryId());
        if (territories.find(request.territoryId()).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, request.territoryId());
        }
        boolean offline = request.kind() == Station.Kind.OFFLINE;
        if (offline != (request.cutOff() != null)
                || offline && !request.cutOff().isAfter(clock.instant())) {
            throw new ProblemException(StationProblem.CUT_OFF_REFUSED);
        }
        posts.once(caller.subject(), "add-station-" + primary, key, request, String.class, () -> {
            Station station = new Station(
                    request.id(),
                    1,
                    request.name(),
                    request.territoryId(),
                    request.kind(),
                    Optional.ofNullable(request.cutOff()),
                    Optional.empty(),
                    List.of());
            stations.add(primary, station);
            audit.recordChange(
                    caller.subject(),
                    "station-added",
                    primary + "/" + station.id(),
                    Optional.empty(),
                    Optional.of(station));
            return station.id();
        });
        return Response.status(Response.Status.CREATED)
                .entity(views.view(primary, stations.require(primary, request.id())))
                .build();
    }

    @PUT
    @Path("/{id}/officers")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Who may fetch the roll of a station and submit its numbers")
    public Response appoint(
            @PathParam("primary") String primary,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid OfficersRequest request) {
        Station station = stations.lock(primary, id);
        caller.requireTerritory(station.territoryId());
        Etags.require(ifMatch, station.version());
        List<String> accounts = request.accounts().stream()
                .map(UUID::toString)
                .distinct()
                .sorted()
                .toList();
        stations.appoint(primary, id, accounts);
        audit.recordChange(
                caller.subject(),
                "station-officers",
                primary + "/" + id,
                Optional.of(Map.of("officers", station.officers())),
                Optional.of(Map.of("officers", accounts)));
        return detail(primary, stations.require(primary, id));
    }

    private Response detail(String primary, Station station) {
        return Response.ok(views.detail(primary, station))
                .tag(Etags.of(station.version()))
                .build();
    }
}
