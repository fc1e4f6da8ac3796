package org.dauys.registration.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.statistics.Composition.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The composition of applicants and candidates, for everybody. */
@Path("/api/registration/primaries/{primary}/statistics/composition")
@PermitAll
@Tag(name = "Statistics")
public class CompositionResource {

    private final Primaries primaries;
    private final CountComposition countComposition;

    CompositionResource(Primaries primaries, CountComposition countComposition) {
        this.primaries = primaries;
        this.countComposition = countComposition;
    }

    @GET
    @Operation(summary = "Composition of candidates with denominators and date")
    public Composition get(
            @PathParam("primary") String primary,
            @QueryParam("stage") @NotNull @Pattern(regexp = "applied|registered|standing") String stage,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest) {
        return countComposition.count(
                primaries.require(primary), Stage.valueOf(stage.toUpperCase(Locale.ROOT)), territory, contest);
    }
}
