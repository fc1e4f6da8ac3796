package org.dauys.registration.candidacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.registration.primary.Primaries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The candidates, for everybody, in the order of their registration numbers. */
@Path("/api/registration/primaries/{primary}/candidacies")
@PermitAll
@Tag(name = "Candidacies")
public class CandidacyResource {

    private final Primaries primaries;
    private final Candidacies candidacies;

    public CandidacyResource(Primaries primaries, Candidacies candidacies) {
        this.primaries = primaries;
        this.candidacies = candidacies;
    }

    /** Those who stand; with {@code status} those who withdrew or were removed. */
    @GET
    @Operation(summary = "Candidacies of a primary as the public sees them")
    public Page<CandidacyState> list(
            @PathParam("primary") String primary,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("status") @DefaultValue("REGISTERED") Status status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        CandidacyFilter filter = new CandidacyFilter(status, territory, contest);
        return Page.cut(
                candidacies.page(primary, filter, page.afterNumber(), page.rows()),
                page.limit(),
                CandidacyState::registrationNumber,
                Function.identity());
    }
}
