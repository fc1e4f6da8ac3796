package org.dauys.kit.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.problem.ProblemType;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;

@Path("/probe")
public class ProbeResource {

    private final Caller caller;
    private final IdempotentPosts posts;
    private final CreatedNames names;
    private final Sql sql;

    ProbeResource(Caller caller, IdempotentPosts posts, CreatedNames names, Sql sql) {
        this.caller = caller;
        this.posts = posts;
        this.names = names;
        this.sql = sql;
    }

    public record Thing(@NotBlank String firstName, @Positive int count, Optional<Instant> seenAt) {}

    public record Created(UUID id, String name) {}

    enum ProbeProblem implements ProblemType {
        FULL;

        @Override
        public String slug() {
            return "probe-full";
        }

        @Override
        public int status() {
            return 429;
        }
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.MEMBER, Roles.REGISTRAR})
    public Map<String, Object> me() {
        return Map.of("subject", caller.subject(), "roles", caller.roles(), "territories", caller.territories());
    }

    @GET
    @Path("/anyone")
    public String anyone() {
        return "subject " + caller.subject();
    }

    @GET
    @Path("/territories/{id}")
    @RolesAllowed(Roles.REGISTRAR)
    public String territory(@PathParam("id") String id) {
        caller.requireTerritory(id);
        return id;
    }

    @POST
    @Path("/things")
    public Thing thing(@NotNull @Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("/tree")
    public Map<String, Object> tree(Map<String, Object> tree) {
        return tree;
    }

    @POST
    @Path("/large")
    @Consumes(MediaType.TEXT_PLAIN)
    public int large(String text) {
        return text.length();
    }

    @POST
    @Path("/small")
    @Consumes(MediaType.TEXT_PLAIN)
    public int small(String text) {
        return text.length();
    }

    @GET
    @Path("/full")
    public String full() {
        throw new ProblemException(ProbeProblem.FULL, "слон")
                .with("queue_length", 7)
                .retryAfter(Duration.ofMillis(1500));
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("a secret: 4711");
    }

    /** Asks the database about what was sent. */
    @GET
    @Path("/stored/{text}")
    public boolean stored(
            @PathParam("text") String text,
            @QueryParam("day") Optional<LocalDate> day,
            @QueryParam("limit") Integer limit) {
        return sql.exists(
                "select 1 where ?::text is not null and ?::date is null limit ?",
                text,
                day,
                Optional.ofNullable(limit).orElse(1));
    }

    @GET
    @Path("/refused/{state}")
    public boolean refused(@PathParam("state") String state) {
        return sql.exists("select 1 from refuse(?)", state);
    }

    @PUT
    @Path("/versioned")
    public Response versioned(@HeaderParam("If-Match") String ifMatch) {
        Etags.require(ifMatch, 3);
        return Response.noContent().tag(Etags.of(4)).build();
    }

    @POST
    @Path("/names")
    @Transactional
    public Created name(@HeaderParam("Idempotency-Key") String key, @Valid Thing thing) {
        return posts.once("someone", "name", key, thing, Created.class, () -> names.create(thing.firstName()));
    }
}
