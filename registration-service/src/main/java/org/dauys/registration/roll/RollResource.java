package org.dauys.registration.roll;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.recent.Recent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roll as the public sees it, and its freezing. */
@Path("/api/registration/primaries/{primary}/roll")
@Tag(name = "Roll")
public class RollResource {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Primaries primaries;
    private final RollMembers members;
    private final FrozenRoll frozen;
    private final FreezeRoll freezeRoll;
    private final Caller caller;
    private final Nationwide nationwide;
    private final Clock clock;
    private final Recent<Counted> counts;

    public RollResource(
            Primaries primaries,
            RollMembers members,
            FrozenRoll frozen,
            FreezeRoll freezeRoll,
            Caller caller,
            Nationwide nationwide,
            Clock clock) {
        this.primaries = primaries;
        this.members = members;
        this.frozen = frozen;
        this.freezeRoll = freezeRoll;
        this.caller = caller;
        this.nationwide = nationwide;
        this.clock = clock;
        this.counts = new Recent<>(clock, FRESH);
    }

    /** Voters of one territory. */
    public record TerritoryCount(String territoryId, int members) {}

    private record Counted(Instant asOf, int members) {}

    /** Counts of a moment ago and, once there, the seal and the counts that vote. */
    public record Roll(Instant asOf, int members, Optional<FrozenRoll.Seal> frozen, List<TerritoryCount> territories) {}

    @GET
    @PermitAll
    @Operation(summary = "Size and seal of the roll")
    public Roll roll(@PathParam("primary") String primary) {
        primaries.require(primary);
        Counted now = counts.of(primary, () -> new Counted(clock.instant(), members.count(primary)));
        return new Roll(
                now.asOf(),
                now.members(),
                frozen.seal(primary),
                frozen.countByTerritory(primary).entrySet().stream()
                        .map(entry -> new TerritoryCount(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** The salt of the frozen roll, in hexadecimal: those who may see the roll can check its hash, and nobody else guess. */
    @GET
    @Path("/salt")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
    public FrozenRoll.Salt salt(@PathParam("primary") String primary) {
        nationwide.require();
        primaries.require(primary);
        return frozen.salt(primary).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** @param joinedBy last day of joining that counts; absent: everyone on the roll */
    @POST
    @Path("/freeze")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Freezes the roll; its hash becomes public")
    public FrozenRoll.Seal freeze(
            @PathParam("primary") String primary, @QueryParam("joined_by") Optional<LocalDate> joinedBy) {
        primaries.require(primary);
        return freezeRoll.freeze(primary, joinedBy, caller.subject());
    }
}
