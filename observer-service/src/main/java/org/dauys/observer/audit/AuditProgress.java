package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
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
