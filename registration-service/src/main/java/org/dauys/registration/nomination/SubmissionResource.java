package org.dauys.registration.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.SubmitApplication.Submitting;
import org.dauys.registration.problem.RegistrationProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submission of applications, by oneself or by a primary party organisation. */
@Path("/api/registration/primaries/{primary}")
@Tag(name = "Applications")
public class SubmissionResource {

    private final SubmitApplication submitApplication;
    private final IdempotentPosts posts;
    private final Caller caller;
    private final Clock clock;

    SubmissionResource(SubmitApplication submitApplication, IdempotentPosts posts, Caller caller, Clock clock) {
        this.submitApplication = submitApplication;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/applications")
    @RolesAllowed({Roles.MEMBER, Roles.PARTICIPANT})
    @Transactional
    @Operation(summary = "Applies by self-nomination")
    public Response apply(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @NotNull @Valid ApplicationRequest request) {
        Optional<Language> language = Optional.ofNullable(acceptLanguage).map(asked -> Language.of(Optional.of(asked)));
        return once(
                primary,
                "apply",
                key,
                request,
                new Submitting(request.applicant(), Optional.empty(), request.attached(), language));
    }

    /** For secretaries in whose scope the territory lies. */
    @POST
    @Path("/ppo-nominations")
    @RolesAllowed(Roles.PPO_SECRETARY)
    @Transactional
    @Operation(summary = "Nominates for a primary party organisation")
    public Response nominate(
            @PathParam("primary") String primary,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ApplicationRequest request) {
        caller.requireTerritory(request.territoryId());
        PpoMeeting meeting = request.meeting().orElseThrow(SubmissionResource::meetingMissing);
        // The language is that of the secretary.
        return once(
                primary,
                "nominate",
                key,
                request,
                new Submitting(request.applicant(), Optional.of(meeting), request.attached(), Optional.empty()));
    }

    private Response once(
            String primary, String operation, String key, ApplicationRequest request, Submitting submitting) {
        // Before anything that can take time: what counts at the close is when a request arrived.
        Instant arrived = clock.instant();
        Submitted submitted = posts.once(
                caller.subject(),
                operation + "-" + primary,
                key,
                request,
                Submitted.class,
                () -> new Submitted(submitApplication.submit(primary, submitting, arrived), State.SUBMITTED));
        return Response.created(
                        URI.create("/api/registration/primaries/" + primary + "/applications/" + submitted.id()))
                .tag(Etags.of(1))
                .entity(submitted)
                .build();
    }

    private static ProblemException meetingMissing() {
        return new ProblemException(RegistrationProblem.MEETING_MISSING);
    }

    /** The answer to a submission. */
    public record Submitted(UUID id, State state) {}
}
