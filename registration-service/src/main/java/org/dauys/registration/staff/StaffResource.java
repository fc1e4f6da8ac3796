package org.dauys.registration.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Granting and revoking staff roles. */
@Path("/api/registration/staff")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Staff")
public class StaffResource {

    private final StaffRoster roster;
    private final Territories territories;
    private final IdempotentPosts idempotent;
    private final Caller caller;

    public StaffResource(StaffRoster roster, Territories territories, IdempotentPosts idempotent, Caller caller) {
        this.roster = roster;
        this.territories = territories;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    /** Roles for the participant login of a phone or, with an IIN, for the member login of that person with this phone. */
    public record GrantRequest(
            @NotNull @Pattern(regexp = Phone.FORM) String phone,
            @Pattern(regexp = "[0-9]{12}") String iin,
            @PublicText String name,
            @NotEmpty @Size(max = 10) List<@NotNull String> roles,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "\\*|" + Ids.SLUG) String> territories) {

        /** Masked. */
        @Override
        public String toString() {
            return "GrantRequest[*****]";
        }
    }

    /** The new grant. */
    public record Granted(String id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Gives a role for territories")
    public Response grant(@HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid GrantRequest request) {
        request.roles().stream()
                .filter(role -> !StaffRoster.GRANTABLE.contains(role))
                .findFirst()
                .ifPresent(role -> {
                    throw new ProblemException(StaffProblem.UNKNOWN_ROLE, role);
                });
        request.territories().stream()
                .filter(territory -> !territory.equals(TerritoryScope.EVERYWHERE))
                .filter(territory -> territories.find(territory).isEmpty())
                .findFirst()
                .ifPresent(territory -> {
                    throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, territory);
                });
        if (Optional.ofNullable(request.iin()).flatMap(Iin::flawOf).isPresent()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        Granted granted = idempotent.once(
                caller.subject(), "grant-staff", idempotencyKey, request, Granted.class, () -> grant(request));
        return Response.status(Response.Status.CREATED).entity(granted).build();
    }

    private Granted grant(GrantRequest request) {
        return new Granted(roster.grant(
                        caller.subject(),
                        new Phone(request.phone()),
                        Optional.ofNullable(request.iin()).map(Iin::new),
                        request.name(),
                        request.roles(),
                        request.territories())
                .toString());
    }

    @GET
    @Operation(summary = "All roles given")
    public Page<StaffGrant> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(roster.inForce(page), page.limit(), StaffGrant::id, grant -> grant);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a role back")
    public void revoke(@PathParam("id") UUID id) {
        if (!roster.revoke(caller.subject(), id)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
    }
}
