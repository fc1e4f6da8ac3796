package org.dauys.registration.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationQueue.Count;
import org.dauys.registration.nomination.ApplicationQueue.Place;
import org.dauys.registration.nomination.ApplicationQueue.Placed;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.Ids;
import org.dauys.registration.text.Moments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work of registrars: what waits in their territories, and who of them works on what. */
@Path("/api/registration/primaries/{primary}/applications")
@Tag(name = "Applications")
public class QueueResource {

    private final Primaries primaries;
    private final ApplicationQueue queue;
    private final ClaimApplication claimApplication;
    private final TerritoriesInScope scope;
    private final Caller caller;

    QueueResource(
            Primaries primaries,
            ApplicationQueue queue,
            ClaimApplication claimApplication,
            TerritoriesInScope scope,
            Caller caller) {
        this.primaries = primaries;
        this.queue = queue;
        this.claimApplication = claimApplication;
        this.scope = scope;
        this.caller = caller;
    }

    /** What to look for; {@code claimed} is {@code me} or {@code nobody}. */
    public record Search(
            @QueryParam("territory") Optional<String> territory,
            @QueryParam("state") Optional<State> state,
            @QueryParam("contest") Optional<String> contest,
            @QueryParam("nomination") Optional<Nomination> nomination,
            @QueryParam("overdue") Optional<Boolean> overdue,
            @QueryParam("duplicates") Optional<Boolean> duplicates,
            @QueryParam("missing_documents") Optional<Boolean> missingDocuments,
            @QueryParam("waiting") Optional<Boolean> waiting,
            @QueryParam("claimed") Optional<@Pattern(regexp = "me|nobody") String> claimed,
            @QueryParam("text") Optional<@Size(min = 2, max = 100) @Pattern(regexp = Ids.LINE) String> text) {}

    @GET
    @Path("/queue")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Applications that wait in the caller's territories, the most urgent first")
    public Page<QueueItem> queue(
            @PathParam("primary") String primary,
            @BeanParam @Valid Search search,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Primary known = primaries.require(primary);
        PageRequest page = PageRequest.of(cursor, limit);
        Place after = page.after().map(QueueResource::place).orElse(Place.START);
        return Page.cut(
                queue.page(known, filter(search), after, page.limit() + 1),
                page.limit(),
                QueueResource::position,
                Placed::item);
    }

    @GET
    @Path("/queue/counts")
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "How many applications there are in the caller's territories, by territory and state")
    public Page<Count> counts(
            @PathParam("primary") String primary, @QueryParam("territory") Optional<String> territory) {
        return Page.whole(queue.counts(primaries.require(primary), scope.territories(territory)));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Takes an application to work on; no other registrar decides on it meanwhile")
    public void claim(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        claimApplication.claim(primary, id);
    }

    @DELETE
    @Path("/{id}/claim")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Gives an application back; a registrar of the whole country takes it from whoever has it")
    public void release(@PathParam("primary") String primary, @PathParam("id") UUID id) {
        claimApplication.release(primary, id);
    }

    private QueueFilter filter(Search search) {
        return new QueueFilter(
                scope.territories(search.territory()),
                search.state(),
                search.contest(),
                search.nomination(),
                search.overdue(),
                search.duplicates(),
                search.missingDocuments(),
                search.waiting(),
                search.claimed().filter("me"::equals).map(me -> caller.subject()),
                search.claimed().filter("nobody"::equals).isPresent(),
                search.text());
    }

    private static String position(Placed placed) {
        Instant due = placed.place().dueAt();
        return due.getEpochSecond() + "." + due.getNano() + "." + placed.place().sequence();
    }

    private static Place place(String position) {
        String[] parts = position.split("\\.", -1);
        if (parts.length != 3) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        try {
            Instant due = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (!Moments.canBeMeant(due)) {
                throw new ProblemException(KitProblem.INVALID_REQUEST);
            }
            return new Place(due, Long.parseLong(parts[2]));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
