package org.dauys.registration.quota;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.dauys.kit.http.Etags;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quotas of a primary: in force, their history, and a change by decision. */
@Path("/api/registration/primaries/{primary}/quotas")
@Tag(name = "Statistics")
public class QuotaResource {

    private final Primaries primaries;
    private final Quotas quotas;
    private final ChangeQuotas changeQuotas;
    private final Nationwide nationwide;

    QuotaResource(Primaries primaries, Quotas quotas, ChangeQuotas changeQuotas, Nationwide nationwide) {
        this.primaries = primaries;
        this.quotas = quotas;
        this.changeQuotas = changeQuotas;
        this.nationwide = nationwide;
    }

    /** Quotas to be put in force, all of them, and why. */
    record QuotaRequest(
            @NotNull @Min(0) @Max(100) Integer womenPercent,
            @NotNull @Min(0) @Max(100) Integer under35Percent,
            @NotNull @Min(0) @Max(100) Integer pensionPercent,
            @NotNull @Min(40) @Max(120) Integer pensionAgeWomen,
            @NotNull @Min(40) @Max(120) Integer pensionAgeMen,
            @PublicText(max = 1000) String reason,
            @PublicText(max = 100) String decisionNumber) {

        QuotaRules rules() {
            return new QuotaRules(womenPercent, under35Percent, pensionPercent, pensionAgeWomen, pensionAgeMen);
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "The quotas in force")
    public Response get(@PathParam("primary") String primary) {
        return ok(quotas.current(primaries.require(primary)));
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(summary = "Every decided version of the quotas with author, reason and decision number")
    public Page<QuotaVersion> versions(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(quotas.versions(primaries.require(primary), page), page, QuotaVersion::version);
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Changes the quotas: a new version")
    public Response put(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid QuotaRequest request) {
        nationwide.require();
        return ok(changeQuotas.change(primary, ifMatch, request.rules(), request.reason(), request.decisionNumber()));
    }

    private static Response ok(QuotaVersion version) {
        return Etags.ok(version, version.version());
    }
}
