package org.dauys.registration.station;

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
import java.util.List;
import java.util.Optional;
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
import org.dauys.registration.territory.Territory;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which party organisations make a settlement, and whether there is a network; kept by registrars of the territories. */
@Path("/api/registration/primaries/{primary}/settlements")
@RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
@Tag(name = "Stations")
public class SettlementResource {

    private static final int MOST_PPOS = 200;
    private static final String PPO_CODE = "[\\p{L}0-9][\\p{L}0-9./-]{0,39}";

    private final Primaries primaries;
    private final Territories territories;
    private final Settlements settlements;
    private final IdempotentPosts posts;
    private final AuditTrail audit;
    private final Caller caller;

    SettlementResource(
            Primaries primaries,
            Territories territories,
            Settlements settlements,
            IdempotentPosts posts,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.territories = territories;
        this.settlements = settlements;
        this.posts = posts;
        this.audit = audit;
        this.caller = caller;
    }

    /** A new settlement. */
    record NewSettlement(
            @NotNull @Pattern(regexp = Ids.SLUG) String id,
            @NotNull @Pattern(regexp = Ids.SLUG) String territoryId,
            @PublicText(max = 200) LocalText name,
            @NotNull Boolean network,
            @NotNull @Size(max = MOST_PPOS) List<@NotNull @Pattern(regexp = PPO_CODE) String> ppoCodes) {}

    /** A settlement as it should be. */
    record SettlementChange(
            @PublicText(max = 200) LocalText name,
            @NotNull Boolean network,
            @NotNull @Size(max = MOST_PPOS) List<@NotNull @Pattern(regexp = PPO_CODE) String> ppoCodes) {}

    @GET
    @Operation(summary = "Settlements with their party organisations, voters and stations")
    public Page<Settlement> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        List<String> own = territories.all().stream()
                .map(Territory::id)
                .filter(caller::mayActIn)
                .toList();
        return Page.cut(settlements.page(primary, own, page), page.limit(), Settlement::id, each -> each);
    }

    @POST
    @Transactional
    @Operation(summary = "Adds a settlement")
    public Response add(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NewSettlement request) {
        primaries.require(primary);
        caller.requireTerritory(request.territoryId());
        if (territories.find(request.territoryId()).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, request.territoryId());
        }
        posts.once(caller.subject(), "add-settlement-" + primary, key, request, String.class, () -> {
            settlements.add(
                    primary,
                    request.id(),
                    request.territoryId(),
                    request.name(),
                    request.network(),
                    distinct(request.ppoCodes()));
            audit.recordChange(
                    caller.subject(),
                    "settlement-added",
                    primary + "/" + request.id(),
                    Optional.empty(),
                    settlements.find(primary, request.id()));
            return request.id();
        });
        Settlement added = settlements.find(primary, request.id()).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(added)
                .tag(Etags.of(added.version()))
                .build();
    }

    /** Not while a station serves it: whoever is assigned or let go is counted and signed for at the station. */
    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Changes a settlement that no station serves")
    public Response change(
            @PathParam("primary") String primary,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SettlementChange request) {
        Settlement before = settlements.lock(primary, id);
        caller.requireTerritory(before.territoryId());
        Etags.require(ifMatch, before.version());
        if (settlements.isAssigned(primary, id)) {
            throw new ProblemException(StationProblem.SETTLEMENT_ASSIGNED);
        }
        settlements.change(primary, before, request.name(), request.network(), distinct(request.ppoCodes()));
        Settlement after = settlements.find(primary, id).orElseThrow();
        audit.recordChange(
                caller.subject(), "settlement-changed", primary + "/" + id, Optional.of(before), Optional.of(after));
        return Response.ok(after).tag(Etags.of(after.version())).build();
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }
}
