package org.dauys.registration.draw;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Draws by several people: committed, sealed, revealed; everything is public while it happens. */
@Path("/api/registration/primaries/{primary}/draw-rounds")
@Tag(name = "Draws")
public class DrawRoundResource {

    private static final int MINUTE = 60;
    private static final int WEEK = 604_800;

    private final Primaries primaries;
    private final DrawRounds rounds;
    private final HoldRound hold;
    private final Contribute contribute;
    private final Nationwide nationwide;
    private final IdempotentPosts posts;
    private final Caller caller;

    DrawRoundResource(
            Primaries primaries,
            DrawRounds rounds,
            HoldRound hold,
            Contribute contribute,
            Nationwide nationwide,
            IdempotentPosts posts,
            Caller caller) {
        this.primaries = primaries;
        this.rounds = rounds;
        this.hold = hold;
        this.contribute = contribute;
        this.nationwide = nationwide;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "All rounds of a primary, void ones too")
    public Page<DrawRound> list(
            @PathParam("primary") String primary,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(rounds.page(primary, page.afterNumber(), page.rows()), page, DrawRound::number);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(summary = "One round: commitments, reveals, seed")
    public DrawRound get(@PathParam("primary") String primary, @PathParam("number") int number) {
        return hold.require(primary, number);
    }

    @GET
    @Path("/{number}/lots")
    @PermitAll
    @Operation(summary = "Who takes part in a round, as fixed before anything was revealed")
    public Page<Lot> lots(@PathParam("primary") String primary, @PathParam("number") int number) {
        hold.require(primary, number);
        return Page.whole(rounds.lots(primary, number));
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Opens a round: commitments are taken")
    public Response open(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OpenRequest request) {
        nationwide.require();
        Opened opened = posts.once(
                caller.subject(),
                "open-draw-round-" + primary,
                key,
                request,
                Opened.class,
                () -> new Opened(hold.open(primary, request.kind(), request.publicSource(), request.revealSeconds())
                        .number()));
        return created(hold.require(primary, opened.number()));
    }

    @POST
    @Path("/{number}/commitments")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
    @Operation(summary = "Commits to a secret contribution by its SHA-256")
    public Response commit(
            @PathParam("primary") String primary,
            @PathParam("number") int number,
            @NotNull @Valid CommitRequest request) {
        nationwide.require();
        return created(contribute.commit(primary, number, request.commitment(), role()));
    }

    @POST
    @Path("/{number}/seal")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Fixes the participants; from now on contributions are revealed")
    public DrawRound seal(@PathParam("primary") String primary, @PathParam("number") int number) {
        nationwide.require();
        return hold.seal(primary, number);
    }

    @POST
    @Path("/{number}/commitments/{id}/reveal")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
    @Operation(summary = "Reveals a contribution; the last one draws")
    public DrawRound reveal(
            @PathParam("primary") String primary,
            @PathParam("number") int number,
            @PathParam("id") String id,
            @NotNull @Valid RevealRequest request) {
        nationwide.require();
        return contribute.reveal(primary, number, id, request.contribution());
    }

    @POST
    @Path("/{number}/public-value")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
    @Operation(summary = "Says what the announced public source gave; draws")
    public DrawRound publicValue(
            @PathParam("primary") String primary,
            @PathParam("number") int number,
            @NotNull @Valid PublicValueRequest request) {
        nationwide.require();
        return contribute.publicValue(primary, number, request.value());
    }

    @POST
    @Path("/{number}/give-up")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "Gives a round up that is not sealed yet")
    public DrawRound giveUp(
            @PathParam("primary") String primary,
            @PathParam("number") int number,
            @NotNull @Valid GiveUpRequest request) {
        nationwide.require();
        return hold.giveUp(primary, number, request.reason());
    }

    /** In which office the caller contributes: said in public, so the one that counts most here. */
    private String role() {
        return Stream.of(Roles.CONTROLLER, Roles.REGISTRAR, Roles.OPERATOR)
                .filter(caller::has)
                .findFirst()
                .orElseThrow();
    }

    private static Response created(DrawRound round) {
        return Response.status(Response.Status.CREATED).entity(round).build();
    }

    /** How a round is to be held: what it draws, a source of chance outside if there is one, time for revealing. */
    record OpenRequest(
            @NotNull DrawKind kind,
            Optional<@Size(min = 1, max = 200) @Pattern(regexp = Ids.LINE) String> publicSource,
            @Min(MINUTE) @Max(WEEK) int revealSeconds) {}

    /** SHA-256 in 64 lowercase hexadecimal digits. */
    record CommitRequest(@NotNull @Pattern(regexp = DrawSeed.CONTRIBUTION) String commitment) {}

    /** What was committed to: 64 lowercase hexadecimal digits. */
    record RevealRequest(@NotNull @Pattern(regexp = DrawSeed.CONTRIBUTION) String contribution) {}

    /** As the announced source published it. */
    record PublicValueRequest(@PublicText String value) {}

    /** Why. */
    record GiveUpRequest(@PublicText String reason) {}

    /** The number of a new round. */
    record Opened(int number) {}
}
