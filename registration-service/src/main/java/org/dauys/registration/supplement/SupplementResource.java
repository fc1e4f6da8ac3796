package org.dauys.registration.supplement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.ballotpaper.SupplementaryPapers;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rolls of late admissions: a registrar collects and proposes, a controller countersigns, and elections are planned. */
@Path("/api/registration/primaries/{primary}/supplementary-rolls")
@Tag(name = "Late admissions")
public class SupplementResource {

    private final Primaries primaries;
    private final SupplementWindow window;
    private final Territories territories;
    private final SupplementaryRolls rolls;
    private final SupplementaryPapers papers;
    private final Nationwide nationwide;
    private final IdempotentPosts posts;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    SupplementResource(
            Primaries primaries,
            SupplementWindow window,
            Territories territories,
            SupplementaryRolls rolls,
            SupplementaryPapers papers,
            Nationwide nationwide,
            IdempotentPosts posts,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.window = window;
        this.territories = territories;
        this.rolls = rolls;
        this.papers = papers;
        this.nationwide = nationwide;
        this.posts = posts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What everybody may know of a roll. */
    record RollView(
            UUID id,
            int number,
            SupplementaryRoll.State state,
            int members,
            Optional<String> sha256,
            Optional<Instant> frozenAt) {

        static RollView of(SupplementaryRoll roll) {
            return new RollView(roll.id(), roll.number(), roll.state(), roll.members(), roll.sha256(), roll.frozenAt());
        }
    }

    /** A member who was added. */
    record Admitted(UUID memberId) {}

    /**
     * A frozen roll and what it votes in.
     *
     * @param elections uuids of the supplementary elections
     * @param paperOnly territories with too few late voters to keep a vote secret: they vote at a station
     */
    record Frozen(RollView roll, List<String> elections, List<String> paperOnly) {}

    @GET
    @PermitAll
    @Operation(summary = "Supplementary rolls with their hashes")
    public Page<RollView> list(@PathParam("primary") String primary) {
        primaries.require(primary);
        return Page.whole(rolls.of(primary).stream().map(RollView::of).toList());
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Transactional
    @Operation(summary = "Opens a supplementary roll")
    public Response open(@PathParam("primary") String primary, @HeaderParam("Idempotency-Key") String key) {
        nationwide.require();
        window.require(primaries.lock(primary));
        UUID id = posts.once(caller.subject(), "open-supplement-" + primary, key, primary, UUID.class, () -> {
            UUID fresh = UUID.randomUUID();
            rolls.open(fresh, primary, caller.subject(), clock.instant());
            audit.record(caller.subject(), "supplementary-roll-opened", fresh.toString(), Map.of("primary", primary));
            return fresh;
        });
        return Response.status(Response.Status.CREATED)
                .entity(RollView.of(rolls.require(primary, id)))
                .build();
    }

    /** By territory; a registrar or controller of some territories sees theirs. */
    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Who is on a supplementary roll, for those who sign it")
    public Page<LateEntry> entries(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        rolls.require(primary, id);
        PageRequest page = PageRequest.of(cursor, limit);
        List<String> visible =
                rolls.territoriesOf(id).stream().filter(caller::mayActIn).toList();
        return Page.cut(
                rolls.entries(id, visible, page.after().orElse(""), page.limit() + 1),
                page.limit(),
                entry -> entry.memberId().toString(),
                Function.identity());
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed(Roles.REGISTRAR)
    @Transactional
    @Operation(summary = "Admits a member late")
    public Response admit(
            @PathParam("primary") String primary,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid LateEntryRequest request) {
        caller.requireTerritory(request.territoryId());
        SupplementaryRoll roll = window.lock(primary, id, SupplementaryRoll.State.OPEN);
        LateVoter voter = request.voter(territories, primaries.require(primary).today(clock));
        UUID member = posts.once(caller.subject(), "admit-late-" + id, key, request, UUID.class, () -> {
            UUID admitted = rolls.add(roll, voter);
            audit.record(
                    caller.subject(),
                    "late-admission",
                    admitted.toString(),
                    Map.of("roll", id, "territory", voter.territoryId(), "basis", voter.basis()));
            return admitted;
        });
        return Response.status(Response.Status.CREATED)
                .entity(new Admitted(member))
                .build();
    }

    @DELETE
    @Path("/{id}/entries/{member}")
    @RolesAllowed(Roles.REGISTRAR)
    @Transactional
    @Operation(summary = "Takes a late admission back while the roll is open")
    public void remove(
            @PathParam("primary") String primary, @PathParam("id") UUID id, @PathParam("member") UUID member) {
        window.lock(primary, id, SupplementaryRoll.State.OPEN);
        String territory = rolls.territoryOf(id, member)
                .filter(caller::mayActIn)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        rolls.remove(id, member);
        audit.record(
                caller.subject(),
                "late-admission-withdrawn",
                member.toString(),
                Map.of("roll", id, "territory", territory));
    }

    @POST
    @Path("/{id}/freeze")
    @RolesAllowed(Roles.REGISTRAR)
    @Transactional
    @Operation(summary = "Proposes to freeze a supplementary roll; a controller countersigns")
    public RollView propose(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        nationwide.require();
        SupplementaryRoll roll = window.lock(primary, id, SupplementaryRoll.State.OPEN);
        if (roll.members() == 0) {
            throw new ProblemException(SupplementProblem.SUPPLEMENT_STATE, "EMPTY");
        }
        rolls.propose(id, Signatory.of(caller));
        audit.record(caller.subject(), "supplementary-roll-proposed", id.toString(), Map.of("members", roll.members()));
        return RollView.of(rolls.require(primary, id));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Transactional
    @Operation(summary = "Opens a roll again that was proposed")
    public RollView reopen(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        nationwide.require();
        window.lock(primary, id, SupplementaryRoll.State.PROPOSED);
        rolls.reopen(id);
        audit.record(caller.subject(), "supplementary-roll-reopened", id.toString(), Map.of());
        return RollView.of(rolls.require(primary, id));
    }

    @POST
    @Path("/{id}/countersign")
    @RolesAllowed(Roles.CONTROLLER)
    @Transactional
    @Operation(summary = "Countersigns: the roll is frozen and its elections are planned")
    public Frozen countersign(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        nationwide.require();
        primaries.lock(primary);
        SupplementaryRoll roll = window.lock(primary, id, SupplementaryRoll.State.PROPOSED);
        Signatory second = Signatory.of(caller);
        roll.proposer().orElseThrow().requireSomebodyElse(second);
        rolls.freeze(id, second, clock.instant());
        SupplementaryPapers.Planned planned = papers.plan(primary, id);
        SupplementaryRoll frozen = rolls.require(primary, id);
        audit.record(
                caller.subject(),
                "supplementary-roll-frozen",
                id.toString(),
                Map.of(
                        "sha256", frozen.sha256().orElseThrow(),
                        "members", frozen.members(),
                        "elections", planned.elections(),
                        "paper_only", planned.paperOnly()));
        return new Frozen(RollView.of(frozen), planned.elections(), planned.paperOnly());
    }
}
