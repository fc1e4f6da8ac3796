package org.dauys.registration.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.process.AuthorityTables;
import org.dauys.registration.twoperson.Signatory;

/** Stored orders, and what the credential authority says of them. */
@ApplicationScoped
class CustodyOrders {

    private static final String FIRST = new UUID(0, 0).toString();

    private final Sql sql;
    private final AuthorityTables authority;

    CustodyOrders(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /** In the order of their ids, which is no order of time. */
    List<CustodyOrder> page(PageRequest page) {
        return sql.list(
                select() + " where o.id > ?::uuid order by o.id limit ?",
                CustodyOrders::read,
                page.after().orElse(FIRST),
                page.limit() + 1);
    }

    Optional<CustodyOrder> find(UUID id) {
        return sql.one(select() + " where o.id = ?", CustodyOrders::read, id);
    }

    /** Locked until the transaction ends. */
    Optional<CustodyOrder> lock(UUID id) {
        return sql.one(select() + " where o.id = ? for update of o", CustodyOrders::read, id);
    }

    void propose(CustodyOrder order) {
        try {
            sql.update(
                    """
                    insert into custody_order (id, kind, subject, reason, decision_number, state, proposed_by,
                        proposed_person, proposed_at)
                    values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
                    """,
                    order.id(),
                    order.kind(),
                    order.subject(),
                    order.reason(),
                    order.decisionNumber(),
                    order.proposer().account(),
                    order.proposer().person(),
                    order.proposedAt());
        } catch (UniqueViolationException e) {
            throw new ProblemException(CustodyProblem.ORDER_EXISTS);
        }
    }

    void sign(UUID id, Signatory second, Instant at) {
        sql.update(
                """
                update custody_order set state = 'SIGNED', signed_by = ?, signed_person = ?, signed_at = ?
                where id = ? and state = 'PROPOSED'
                """,
                second.account(),
                second.person(),
                at,
                id);
    }

    private String select() {
        return authority.isReadable("order_done")
                ? "select o.*, d.outcome::text as outcome from custody_order o"
                        + " left join credential.order_done d on d.order_id = o.id"
                : "select o.*, null::text as outcome from custody_order o";
    }

    private static CustodyOrder read(Row row) {
        return new CustodyOrder(
                row.uuid("id"),
                row.constant("kind", CustodyOrder.Kind.class),
                row.text("subject"),
                row.text("reason"),
                row.text("decision_number"),
                new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                row.instant("proposed_at"),
                row.optionalInstant("signed_at"),
                row.optionalText("outcome"));
    }
}
