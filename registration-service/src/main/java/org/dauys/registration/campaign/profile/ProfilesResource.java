package org.dauys.registration.campaign.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Roles;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Profiles of many candidates. */
@Path("/api/registration/primaries/{primary}/campaign/profiles")
@Tag(name = "Profiles")
public class ProfilesResource {

    private static final int QUEUE = 200;

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final ShowProfiles show;
    private final ProfileRepository profiles;

    ProfilesResource(Primaries primaries, TerritoryReach territories, ShowProfiles show, ProfileRepository profiles) {
        this.primaries = primaries;
        this.territories = territories;
        this.show = show;
        this.profiles = profiles;
    }

    @GET
    @Path("/contests/{contest}")
    @PermitAll
    @Operation(
            summary = "Profiles of all who stand in a contest, in drawn order; before the draw by registration number")
    public Page<Profile> of(@PathParam("primary") String primary, @PathParam("contest") String contest) {
        return Page.whole(show.of(primaries.require(primary).id(), contest));
    }

    @GET
    @Path("/submitted")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Profiles that wait for a registrar, the one that waits longest first")
    public Page<ProfileDraft> submitted(
            @PathParam("primary") String primary, @QueryParam("territory") Optional<String> territory) {
        return Page.whole(profiles.submitted(primaries.require(primary).id(), territories.inScope(territory), QUEUE));
    }
}
