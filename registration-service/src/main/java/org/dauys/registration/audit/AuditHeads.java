package org.dauys.registration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.events.audit.AuditHead;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.ThisProcess;

/** The stored heads of the trail of this process; rows are never changed. */
@ApplicationScoped
class AuditHeads {

    private final Sql sql;
    private final String trail;

    AuditHeads(Sql sql, ThisProcess process) {
        this.sql = sql;
        this.trail = process.isCredentialAuthority() ? "credential-authority" : "registration";
    }

    /** A head and the place of the last record under it. */
    record Stored(AuditHead.Signed signed, AuditPlace last) {}

    /** Which of the two trails this is. */
    String trail() {
        return trail;
    }

    Optional<Stored> latest() {
        return sql.one(
                "select * from audit_head order by number desc limit 1",
                row -> new Stored(signed(row), new AuditPlace(row.text("last_xid"), row.bigint("last_id"))));
    }

    List<AuditHead.Signed> after(long number, int limit) {
        return sql.list(
                "select * from audit_head where number > ? order by number limit ?", this::signed, number, limit);
    }

    void add(AuditHead.Signed signed, AuditPlace last) {
        AuditHead head = signed.head();
        sql.update(
                """
                insert into audit_head (number, rows, head, last_xid, last_id, at, key_id, signature)
                values (?, ?, ?, cast(? as xid8), ?, ?, ?, ?)
                """,
                head.number(),
                head.rows(),
                head.head(),
                last.transaction(),
                last.id(),
                head.at(),
                signed.keyId(),
                signed.signature());
    }

    private AuditHead.Signed signed(Row row) {
        return new AuditHead.Signed(
                new AuditHead(trail, row.bigint("number"), row.bigint("rows"), row.text("head"), row.instant("at")),
                row.text("key_id"),
                row.text("signature"));
    }
}
