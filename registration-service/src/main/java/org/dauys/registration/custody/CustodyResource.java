package org.dauys.registration.custody;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.Ids;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders of two people to the credential authority. */
@Path("/api/registration/custody")
@RolesAllowed({Roles.REGISTRAR, Roles.CONTROLLER, Roles.OPERATOR})
@Tag(name = "Custody of credentials")
public class CustodyResource {

    private final CustodyOrders orders;
    private final CustodyRights rights;
    private final AppealsPeriod appeals;
    private final Primaries primaries;
    private final Nationwide nationwide;
    private final IdempotentPosts posts;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    CustodyResource(
            CustodyOrders orders,
            CustodyRights rights,
            AppealsPeriod appeals,
            Primaries primaries,
            Nationwide nationwide,
            IdempotentPosts posts,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.rights = rights;
        this.appeals = appeals;
        this.primaries = primaries;
        this.nationwide = nationwide;
        this.posts = posts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param subject the primary to destroy, the id of the freeze to lift, nothing for the key
     */
    record OrderRequest(
            @NotNull CustodyOrder.Kind kind,
            @Pattern(regexp = Ids.SLUG) String subject,
            @NotBlank @Size(max = 2000) @Pattern(regexp = Ids.LINES) String reason,
            @NotBlank @Size(max = 100) @Pattern(regexp = Ids.LINE) String decisionNumber) {}

    /** An order as it stands: {@code PROPOSED}, {@code SIGNED}, {@code DONE}. */
    record OrderView(
            UUID id,
            CustodyOrder.Kind kind,
            String subject,
            String state,
            String reason,
            String decisionNumber,
            Instant proposedAt,
            Optional<Instant> signedAt,
            @JsonRawValue String outcome) {

        static OrderView of(CustodyOrder order) {
            String state =
                    order.outcome().isPresent() ? "DONE" : order.signedAt().isPresent() ? "SIGNED" : "PROPOSED";
            return new OrderView(
                    order.id(),
                    order.kind(),
                    order.subject(),
                    state,
                    order.reason(),
                    order.decisionNumber(),
                    order.proposedAt(),
                    order.signedAt(),
                    order.outcome().orElse("{}"));
        }
    }

    /** The id of what was proposed. */
    record Proposed(UUID id) {}

    @GET
    @Path("/orders")
    @Operation(summary = "Orders to the credential authority and their outcome")
    public Page<OrderView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        nationwide.require();
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.cut(orders.page(page), page.limit(), order -> order.id().toString(), OrderView::of);
    }

    @GET
    @Path("/orders/{id}")
    @Operation(summary = "An order")
    public OrderView get(@PathParam("id") UUID id) {
        CustodyOrder order = orders.find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        rights.requireScope(order.kind(), order.subject(), order.outcome().isPresent());
        return OrderView.of(order);
    }

    @POST
    @Path("/orders")
    @RolesAllowed({Roles.REGISTRAR, Roles.OPERATOR})
    @Transactional
    @Operation(summary = "Proposes an order; somebody else countersigns")
    public Response propose(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid OrderRequest request) {
        String subject = Optional.ofNullable(request.subject()).orElse("");
        rights.requireProposer(request.kind());
        rights.requireScope(request.kind(), subject, false);
        requirePossible(request.kind(), subject);
        Proposed proposed = posts.once(caller.subject(), "custody-order", key, request, Proposed.class, () -> {
            CustodyOrder order = new CustodyOrder(
                    UUID.randomUUID(),
                    request.kind(),
                    subject,
                    request.reason(),
                    request.decisionNumber(),
                    Signatory.of(caller),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty());
            orders.propose(order);
            audit.recordChange(
                    caller.subject(),
                    "custody-order-proposed",
                    order.id().toString(),
                    Optional.empty(),
                    Optional.of(OrderView.of(order)));
            return new Proposed(order.id());
        });
        return Response.status(Response.Status.CREATED).entity(proposed).build();
    }

    @POST
    @Path("/orders/{id}/countersign")
    @Transactional
    @Operation(summary = "Countersigns: the credential authority carries it out")
    public OrderView countersign(@PathParam("id") UUID id) {
        CustodyOrder order = orders.lock(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        rights.requireSigner(order.kind());
        if (order.signedAt().isPresent()) {
            rights.requireScope(order.kind(), order.subject(), true);
            return OrderView.of(order);
        }
        rights.requireScope(order.kind(), order.subject(), false);
        Signatory second = Signatory.of(caller);
        order.proposer().requireSomebodyElse(second);
        requirePossible(order.kind(), order.subject());
        orders.sign(id, second, clock.instant());
        audit.recordChange(
                caller.subject(),
                "custody-order-countersigned",
                id.toString(),
                Optional.of(Map.of("state", "PROPOSED")),
                Optional.of(Map.of("state", "SIGNED")));
        return OrderView.of(orders.find(id).orElseThrow());
    }

    private void requirePossible(CustodyOrder.Kind kind, String subject) {
        if (kind == CustodyOrder.Kind.DESTROY) {
            primaries.require(subject);
            if (!appeals.isOver(subject)) {
                throw new ProblemException(CustodyProblem.APPEALS_POSSIBLE);
            }
        }
        if (kind == CustodyOrder.Kind.ROTATE_KEY && !subject.isEmpty()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }
}
