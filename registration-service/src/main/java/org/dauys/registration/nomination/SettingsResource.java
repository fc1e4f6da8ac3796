package org.dauys.registration.nomination;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.nomination.SettingsRepository.Versioned;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How and when to apply in a primary: for applicants to read, for officials of the whole country to set. */
@Path("/api/registration/primaries/{primary}/nomination")
@Tag(name = "Applications")
public class SettingsResource {

    private final Primaries primaries;
    private final Calendars calendars;
    private final SettingsRepository settings;
    private final Nationwide nationwide;
    private final AuditTrail audit;
    private final Caller caller;

    SettingsResource(
            Primaries primaries,
            Calendars calendars,
            SettingsRepository settings,
            Nationwide nationwide,
            AuditTrail audit,
            Caller caller) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.settings = settings;
        this.nationwide = nationwide;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * When and how to apply.
     *
     * @param closes at this instant an application is taken no more
     * @param closesLocal the same where the primary is held, with UTC beside it
     */
    public record Shown(
            Instant opens,
            Instant closes,
            String opensLocal,
            String closesLocal,
            String zone,
            NominationSettings settings) {}

    @GET
    @PermitAll
    @Operation(summary = "When nomination opens and closes, which documents are required, which deadlines there are")
    public Response get(@PathParam("primary") String primary) {
        Primary known = primaries.require(primary);
        NominationWindow window = NominationWindow.of(known, calendars.current(known));
        Versioned current = settings.current(primary);
        return Response.ok(new Shown(
                        window.opens(),
                        window.closes(),
                        LocalMoment.of(window.opens(), window.zone()),
                        LocalMoment.of(window.closes(), window.zone()),
                        window.zone().getId(),
                        current.settings()))
                .tag(Etags.of(current.version()))
                .build();
    }

    @PUT
    @Path("/settings")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Sets required documents, correction rounds and deadlines")
    public Response put(
            @PathParam("primary") String primary,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NominationSettings request) {
        nationwide.require();
        primaries.requireRegistrationOpen(primary);
        Versioned before = settings.current(primary);
        Etags.require(ifMatch, before.version());
        long version = settings.change(primary, before.version(), request)
                .orElseThrow(() -> new ProblemException(KitProblem.STALE));
        audit.recordChange(
                caller.subject(),
                "nomination-settings-changed",
                primary,
                Optional.of(before.settings()),
                Optional.of(request));
        return Response.ok(request).tag(Etags.of(version)).build();
    }
}
