package org.dauys.observer.accreditation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.text.PlainText;
import org.dauys.observer.accreditation.Accreditation.State;
import org.dauys.observer.problem.ObserverProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Observers ask to be accredited; the registrar or the party control of their territories decides. */
@Path("/api/observation/accreditations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accreditation", description = "Accreditation of observers")
public class AccreditationResource {

    private static final int READ_AT_ONCE = 500;

    private final Accreditations accreditations;
    private final ApplyForAccreditation applying;
    private final IdempotentPosts once;
    private final Caller caller;

    AccreditationResource(
            Accreditations accreditations, ApplyForAccreditation applying, IdempotentPosts once, Caller caller) {
        this.accreditations = accreditations;
        this.applying = applying;
        this.once = once;
        this.caller = caller;
    }

    /** What is asked for. */
    public record Application(
            @NotBlank @PlainText(max = 100) String primary,
            @NotNull AccreditationKind kind,
            @NotBlank @PlainText(max = 200) String name,
            Optional<@PlainText(min = 1, max = 100) String> candidacyId,
            @NotEmpty @Size(max = 300) List<@NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,99}") String> territories) {}

    /** What is decided. */
    public record Decision(@NotNull Outcome decision, @NotBlank @PlainText(max = 2000) String reason) {
        /** The outcomes. */
        public enum Outcome {
            ACCREDIT,
            REFUSE
        }
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.PARTICIPANT, Roles.MEMBER, Roles.CANDIDATE})
    @Operation(summary = "Asks for accreditation")
    @APIResponse(responseCode = "201", description = "Asked for")
    @APIResponse(responseCode = "409", description = "already-applied")
    @APIResponse(responseCode = "422", description = "unknown-primary, unknown-candidacy or territory-elsewhere")
    @APIResponse(responseCode = "429", description = "too-many-applications wait for a decision")
    public Response apply(@Valid @NotNull Application asked, @HeaderParam("Idempotency-Key") String key) {
        Accreditation made = once.once(
                caller.subject(),
                "apply-for-accreditation",
                key,
                asked,
                Accreditation.class,
                () -> applying.apply(caller.subject(), asked));
        return Response.created(URI.create("/api/observation/accreditations/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.PARTICIPANT, Roles.MEMBER, Roles.CANDIDATE})
    @Operation(summary = "The caller's own accreditations")
    public Page<Accreditation> mine() {
        return Page.whole(accreditations.of(caller.subject()));
    }

    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Accreditations in the caller's territories")
    public Page<Accreditation> list(
            @QueryParam("primary") String primary,
            @QueryParam("state") State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Accreditation> found = new ArrayList<>();
        String after = page.after().orElse("");
        List<Accreditation> read;
        do {
            read = accreditations.after(after, Optional.ofNullable(primary), Optional.ofNullable(state), READ_AT_ONCE);
            read.stream().filter(this::isInScope).forEach(found::add);
            after = read.isEmpty() ? after : read.get(read.size() - 1).id();
        } while (read.size() == READ_AT_ONCE && found.size() <= page.limit());
        return Page.cut(found, page.limit(), Accreditation::id, accreditation -> accreditation);
    }

    @POST
    @Path("{id}/decision")
    @Transactional
    @RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER})
    @Operation(summary = "Accredits or refuses")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "403", description = "The caller's own, or of territories outside the caller's scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "already-decided")
    @APIResponse(responseCode = "422", description = "unknown-candidacy: it is not registered any more")
    public Accreditation decide(
            @PathParam("id") @Pattern(regexp = "[0-9a-f-]{36}") String id, @Valid @NotNull Decision decision) {
        Accreditation asked = accreditations.find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        // One's own application is somebody else's to decide, whatever roles one has.
        if (!isInScope(asked) || accreditations.isOf(id, caller.subject())) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        State state = decision.decision() == Decision.Outcome.ACCREDIT ? State.ACCREDITED : State.REFUSED;
        if (state == State.ACCREDITED) {
            applying.requireCandidacyOf(asked);
        }
        if (!accreditations.decide(id, state, decision.reason(), caller.subject())) {
            throw new ProblemException(ObserverProblem.ALREADY_DECIDED);
        }
        return accreditations.find(id).orElseThrow();
    }

    private boolean isInScope(Accreditation accreditation) {
        return accreditation.territories().stream().allMatch(caller::mayActIn);
    }
}
