package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.dauys.kit.sql.Sql;

/** Which elections there is something to do for: one statement each, however many elections are done. */
@ApplicationScoped
class OpenWork {

    private final Sql sql;

    OpenWork(Sql sql) {
        this.sql = sql;
    }

    /** Announced elections with events that are not verified, or dispositions that are not compared. */
    List<String> elections() {
        return sql.list(
                "select h.election_uuid from chain_head h join election e using (election_uuid)"
                        + " left join audit_progress p using (election_uuid) where h.height >= 0"
                        + " and ((p.failed_height is null and coalesce(p.verified_height, -1) < h.height)"
                        + " or exists (select 1 from disposition d where d.election_uuid = h.election_uuid"
                        + " and d.partition = e.partition and d.log_offset > coalesce(p.log_offset, -1)))"
                        + " order by h.election_uuid",
                row -> row.text("election_uuid"));
    }

    /** Those of the given elections whose result is announced. */
    List<String> finished(Collection<String> electionUuids) {
        return sql.list(
                "select election_uuid from election where election_uuid = any (?) and stage = 'RESULT'",
                row -> row.text("election_uuid"),
                electionUuids);
    }

    /** Elections that tally-service announces otherwise than registration-service published them. */
    List<Difference> differences() {
        return sql.list(
                "select election_uuid, e.credentials_sha256 <> b.credentials_sha256 as is_list from election e"
                        + " join ballot_paper b using (election_uuid)"
                        + " where e.credentials_sha256 <> b.credentials_sha256 or e.ballot_paper_sha256 <> b.sha256",
                row -> new Difference(row.text("election_uuid"), row.bool("is_list") ? "credentials" : "ballot paper"));
    }

    /** @param subject what is announced otherwise */
    record Difference(String electionUuid, String subject) {}
}
