package org.dauys.registration.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.dauys.kit.page.Page;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.process.AuthorityTables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of public credentials of a primary, how far they are, and how notices of releases go out. */
@Path("/api/registration/primaries/{primary}/credentials")
@Tag(name = "Credentials")
public class CredentialListResource {

    private final Primaries primaries;
    private final CredentialProgress progress;
    private final Nationwide nationwide;
    private final AuthorityTables authority;
    private final Sql sql;

    CredentialListResource(
            Primaries primaries,
            CredentialProgress progress,
            Nationwide nationwide,
            AuthorityTables authority,
            Sql sql) {
        this.primaries = primaries;
        this.progress = progress;
        this.nationwide = nationwide;
        this.authority = authority;
        this.sql = sql;
    }

    /**
     * Notices in one state.
     *
     * @param state {@code WAITING}, {@code SENT}, {@code NO_PHONE}, {@code GIVEN_UP}
     * @param attempts the most that one of them has taken
     */
    record NoticeFigure(String state, int notices, int attempts) {}

    @GET
    @Path("/lists")
    @PermitAll
    @Operation(
            summary = "Count and hash of the list of each election, and whether the private credentials are destroyed")
    public Page<CredentialProgress.PublishedList> lists(@PathParam("primary") String primary) {
        primaries.require(primary);
        return Page.whole(progress.lists(primary));
    }

    @GET
    @Path("/progress")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "How far the credentials are, with rate and estimated rest")
    public CredentialProgress.Progress progress(@PathParam("primary") String primary) {
        nationwide.require();
        primaries.require(primary);
        return progress.of(primary);
    }

    @GET
    @Path("/notices")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Operation(summary = "How many notices of releases were sent, wait, or could not be sent")
    public Page<NoticeFigure> notices(@PathParam("primary") String primary) {
        nationwide.require();
        primaries.require(primary);
        List<NoticeFigure> figures = authority.isReadable("release_notice_figures")
                ? sql.list(
                        "select state, notices, attempts from credential.release_notice_figures"
                                + " where primary_id = ? order by state",
                        row -> new NoticeFigure(row.text("state"), row.integer("notices"), row.integer("attempts")),
                        primary)
                : List.of();
        return Page.whole(figures);
    }
}
