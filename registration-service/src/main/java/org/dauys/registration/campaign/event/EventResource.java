package org.dauys.registration.campaign.event;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;
import org.dauys.registration.campaign.event.CountReach.OfTerritory;
import org.dauys.registration.campaign.event.CountReach.Scope;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checking in at events, and how many were reached. */
@Path("/api/registration/primaries/{primary}/campaign")
@Tag(name = "Campaign")
public class EventResource {

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final CheckIn checkIn;
    private final CountReach countReach;

    EventResource(Primaries primaries, TerritoryReach territories, CheckIn checkIn, CountReach countReach) {
        this.primaries = primaries;
        this.territories = territories;
        this.checkIn = checkIn;
        this.countReach = countReach;
    }

    @POST
    @Path("/events/{id}/check-ins")
    @Authenticated
    @Operation(summary = "Checks in at a meeting or debate with the code that is shown there")
    public void checkIn(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @NotNull @Valid CheckInRequest request) {
        checkIn.checkIn(primaries.require(primary).id(), id, request.code());
    }

    @GET
    @Path("/statistics/reach")
    @PermitAll
    @Operation(summary = "Visits and persons reached, of a territory, a candidate or a kind of event")
    public Reach reach(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("candidacy") Optional<UUID> candidacy,
            @QueryParam("kind") Optional<Kind> kind) {
        return countReach.count(new Scope(primaries.require(primary).id(), territories.of(territory), kind, candidacy));
    }

    @GET
    @Path("/statistics/reach/territories")
    @PermitAll
    @Operation(summary = "The same for every territory with events")
    public Page<OfTerritory> byTerritory(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("kind") Optional<Kind> kind) {
        return Page.whole(countReach.byTerritory(
                new Scope(primaries.require(primary).id(), territories.of(territory), kind, Optional.empty())));
    }

    /** The code. */
    record CheckInRequest(@NotNull @Pattern(regexp = CheckInCodes.FORM) String code) {}
}
