package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.jboss.logging.Logger;

/**
 * Does what two people have ordered: once, and what cannot be done yet is tried again. One process of this role at a time.
 */
@ApplicationScoped
public class CarryOutOrders {

    private static final Logger LOG = Logger.getLogger(CarryOutOrders.class);
    private static final String LOCK = "custody-orders";
    private static final int TIMEOUT_SECONDS = 6 * 3600;

    private final Sql sql;
    private final RotateKey rotateKey;
    private final DestroyCredentials destroyCredentials;
    private final ReleaseFreezes freezes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();

    CarryOutOrders(
            Sql sql,
            RotateKey rotateKey,
            DestroyCredentials destroyCredentials,
            ReleaseFreezes freezes,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.rotateKey = rotateKey;
        this.destroyCredentials = destroyCredentials;
        this.freezes = freezes;
        this.audit = audit;
        this.clock = clock;
    }

    private enum Kind {
        ROTATE_KEY,
        DESTROY,
        LIFT_FREEZE
    }

    private record Order(UUID id, Kind kind, String subject) {}

    /** Everything that is signed and not done. */
    public void carryOut() {
        List<Order> orders = signed();
        if (orders.isEmpty()) {
            return;
        }
        // The lock is this transaction's, and the work is done in others of its own.
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            if (sql.tryLock(LOCK)) {
                signed().forEach(this::tryOrder);
            }
        });
    }

    private List<Order> signed() {
        return sql.list(
                """
                select o.id, o.kind, o.subject from custody_order o where o.state = 'SIGNED'
                    and not exists (select from order_done d where d.order_id = o.id) order by o.signed_at, o.id
                """,
                row -> new Order(row.uuid("id"), row.constant("kind", Kind.class), row.text("subject")));
    }

    private void tryOrder(Order order) {
        try {
            QuarkusTransaction.suspendingExisting().run(() -> settle(order, outcome(order)));
            reported.remove(order.id());
        } catch (RuntimeException e) {
            if (reported.add(order.id())) {
                LOG.errorf("order %s is not carried out: %s", order.id(), e.getMessage());
            }
        }
    }

    private Object outcome(Order order) {
        return switch (order.kind()) {
            case ROTATE_KEY -> rotateKey.rotate(order.id());
            case DESTROY -> destroyCredentials.destroy(order.id(), order.subject());
            case LIFT_FREEZE -> Map.of("lifted", freezes.lift(UUID.fromString(order.subject())));
        };
    }

    private void settle(Order order, Object outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "insert into order_done (order_id, done_at, outcome) values (?, ?, ?)",
                    order.id(),
                    clock.instant(),
                    new Json(outcome));
            audit.record(
                    "credential-authority",
                    "order-carried-out",
                    order.id().toString(),
                    Map.of("kind", order.kind().name(), "subject", order.subject(), "outcome", outcome));
        });
    }
}
