package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.sql.Sql;

/** How far each record and its part of the ballot box have been checked. Survives restarts. */
@ApplicationScoped
public class AuditProgress {

    private final Sql sql;

    AuditProgress(Sql sql) {
        this.sql = sql;
    }

    /**
     * Progress in one election.
     *
     * @param verifiedHeight of the last event up to which everything was verified, -1 without one
     * @param verifiedHash digest of that event
     * @param failedHeight of the event at which the verification failed
     * @param failedReason what is wrong there
     * @param logOffset last offset whose disposition was compared
     */
    public record Progress(
            int verifiedHeight,
            Optional<String> verifiedHash,
            Optional<Integer> failedHeight,
            Optional<String> failedReason,
            long logOffset) {

        static final Progress NONE = new Progress(-1, Optional.empty(), Optional.empty(), Optional.empty(), -1);
    }

    public Progress of(String electionUuid) {
        return sql.one(
                        "select verified_height, verified_hash, failed_height, failed_reason, log_offset"
                                + " from audit_progress where election_uuid = ?",
                        row -> new Progress(
                                row.integer("verified_height"),
                                row.optionalText("verified_hash"),
                                row.optionalInteger("failed_height"),
                                row.optionalText("failed_reason"),
                                row.bigint("log_offset")),
                        electionUuid)
                .orElse(Progress.NONE);
    }

    /** The height up to which each of the given records is verified, by uuid; without entry before the first event. */
    public Map<String, Integer> verifiedHeights(Collection<String> electionUuids) {
        Map<String, Integer> heights = new HashMap<>();
        sql.each(
                "select election_uuid, verified_height from audit_progress"
                        + " where election_uuid = any (?) and verified_height >= 0",
                row -> heights.put(row.text("election_uuid"), row.integer("verified_height")),
                electionUuids);
        return heights;
    }

    void verified(String electionUuid, int height, String hash) {
        begin(electionUuid);
        sql.update(
                "update audit_progress set verified_height = ?, verified_hash = ?"
                        + " where election_uuid = ? and verified_height < ?",
                height,
                hash,
                electionUuid,
                height);
    }

    /** The verified height falls back to before the event that is wrong. */
    void failed(String electionUuid, int height, String reason) {
        begin(electionUuid);
        sql.update(
                "update audit_progress set failed_height = ?, failed_reason = ?,"
                        + " verified_height = least(verified_height, ? - 1), verified_hash = null"
                        + " where election_uuid = ?",
                height,
                reason,
                height,
                electionUuid);
    }

    void comparedLog(String electionUuid, long offset) {
        begin(electionUuid);
        sql.update("update audit_progress set log_offset = ? where election_uuid = ?", offset, electionUuid);
    }

    private void begin(String electionUuid) {
        sql.update("insert into audit_progress (election_uuid) values (?) on conflict do nothing", electionUuid);
    }
}
