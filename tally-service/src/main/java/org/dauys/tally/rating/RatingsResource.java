package org.dauys.tally.rating;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dauys.events.result.ContestRating;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All ratings of a primary over HTTP. */
@Path("/api/tally/primaries/{primary}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingsResource {
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

    private final RatingRepository ratings;

    RatingsResource(RatingRepository ratings) {
        this.ratings = ratings;
    }

    @GET
    @PermitAll
    @Operation(summary = "The ratings of all contests that have one")
    public Page<ContestRating> ratings(
            @PathParam("primary") @Pattern(regexp = SLUG) String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<ContestRating> rows = ratings.after(primary, page.after().orElse(""), page.limit() + 1);
        return Page.cut(rows, page.limit(), ContestRating::contestId, rating -> rating);
    }
}
