package org.dauys.registration.eligibility;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.contest.Contest;
import org.dauys.registration.contest.Contests;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules for candidates, for everybody to read and to try on oneself. */
@Path("/api/registration/primaries/{primary}/rules")
@Tag(name = "Rules for candidates")
public class RulesResource {

    private final Primaries primaries;
    private final Contests contests;
    private final RuleVersions versions;
    private final ChangeRules changeRules;
    private final ExplainEligibility explain;
    private final Nationwide nationwide;
    private final Clock clock;

    RulesResource(
            Primaries primaries,
            Contests contests,
            RuleVersions versions,
            ChangeRules changeRules,
            ExplainEligibility explain,
            Nationwide nationwide,
            Clock clock) {
        this.primaries = primaries;
        this.contests = contests;
        this.versions = versions;
        this.changeRules = changeRules;
        this.explain = explain;
        this.nationwide = nationwide;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "All versions of the rules, oldest first; the tag is that of the latest")
    public Response list(@PathParam("primary") String primary) {
        List<RuleVersion> all = versions.of(primaries.require(primary));
        return Response.ok(Page.whole(all)).tag(Etags.of(all.size())).build();
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(summary = "One version of the rules")
    public RuleVersion get(@PathParam("primary") String primary, @PathParam("version") int version) {
        return versions.of(primaries.require(primary)).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** For officials of the whole country. */
    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Adds a version of the rules, with the decision behind it")
    public Response add(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RuleVersionRequest request) {
        nationwide.require();
        RuleVersion added = changeRules.add(primary, ifMatch, request);
        return Response.created(URI.create("/api/registration/primaries/" + primary + "/rules/" + added.version()))
                .tag(Etags.of(added.version()))
                .entity(added)
                .build();
    }

    @POST
    @Path("/check")
    @PermitAll
    @Operation(summary = "Whether somebody like this might stand today; nothing is stored")
    public EligibilityView check(
            @PathParam("primary") String primary,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @NotNull @Valid CheckRequest request) {
        Primary known = primaries.require(primary);
        List<Contest> asked = contests.find(primary, request.contests());
        if (asked.size() != Set.copyOf(request.contests()).size()) {
            throw new ProblemException(RulesProblem.UNKNOWN_CONTEST);
        }
        return explain.in(
                Language.of(Optional.ofNullable(acceptLanguage)),
                versions.at(known, clock.instant()).evaluate(request.facts(asked)));
    }
}
