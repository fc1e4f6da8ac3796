package org.dauys.registration.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.control.CaseView.Outline;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.PublicText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases of a controller's territories: the queue, one of them, and opening one of one's own motion. */
@Path("/api/registration/primaries/{primary}/control/cases")
@RolesAllowed(Roles.CONTROLLER)
@Tag(name = "Party control")
public class CaseResource {

    private final Primaries primaries;
    private final Commission commission;
    private final CaseQueue queue;
    private final OpenOwnCase openOwnCase;
    private final HearCandidate hearCandidate;
    private final ShowCase showCase;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Clock clock;

    CaseResource(
            Primaries primaries,
            Commission commission,
            CaseQueue queue,
            OpenOwnCase openOwnCase,
            HearCandidate hearCandidate,
            ShowCase showCase,
            IdempotentPosts posts,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.commission = commission;
        this.queue = queue;
        this.openOwnCase = openOwnCase;
        this.hearCandidate = hearCandidate;
        this.showCase = showCase;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Cases of the own territories, in the order they were opened")
    public Page<Outline> list(
            @PathParam("primary") String primary,
            @QueryParam("state") Optional<CaseState> state,
            @QueryParam("level") Optional<Level> level,
            @QueryParam("ground") Optional<Ground> ground,
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Primary found = primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.numbered(
                queue.page(
                        primary,
                        commission.mine(),
                        new CaseQueue.Filter(state, level, ground, territory, overdue),
                        clock.instant(),
                        page.afterNumber(),
                        page.rows()),
                page,
                ControlCase::number,
                one -> Outline.of(one, found.zone(), clock.instant()));
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many cases of the own territories stand where, and how many are overdue")
    public CaseQueue.Counts counts(@PathParam("primary") String primary) {
        primaries.require(primary);
        return queue.counts(primary, commission.mine(), clock.instant());
    }

    @POST
    @Transactional
    @Operation(summary = "Opens a case without a complaint")
    public Response open(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OpenRequest request) {
        Outline opened = posts.once(
                caller.subject(),
                "open-case-" + primary,
                key,
                request,
                Outline.class,
                () -> showCase.outline(
                        openOwnCase.open(primary, request.candidacyId(), request.ground(), request.summary())));
        return Etags.created(opened, opened.version());
    }

    @GET
    @Path("/{case}")
    @Operation(summary = "A case with statements, decisions and history")
    public Response get(@PathParam("primary") String primary, @PathParam("case") UUID caseId) {
        ControlCase one = commission.readable(primary, caseId);
        return Etags.ok(showCase.toController(one), one.version());
    }

    @POST
    @Path("/{case}/hearing")
    @Operation(summary = "Asks the candidate to answer")
    public Response hear(
            @PathParam("primary") String primary,
            @PathParam("case") UUID caseId,
            @HeaderParam("If-Match") String ifMatch) {
        ControlCase after = hearCandidate.hear(primary, caseId, ifMatch);
        return Etags.ok(showCase.outline(after), after.version());
    }

    /** A case to be opened. */
    record OpenRequest(@NotNull UUID candidacyId, @NotNull Ground ground, @PublicText(max = 2000) String summary) {}
}
