package org.dauys.registration.rollfile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.registration.twoperson.Signatory;

/**
 * A roll file as it stands.
 *
 * @param version of the entity tag; another one after every step
 * @param baseRevision revision of the roll that it was compared with
 * @param sha256 of its bytes, once they are complete
 * @param applyMillis how long applying took
 */
public record RollFile(
        UUID id,
        String primaryId,
        RollFileKind kind,
        RollFileState state,
        long version,
        Upload upload,
        Reading reading,
        Difference difference,
        OptionalLong baseRevision,
        Optional<String> sha256,
        Optional<Signatory> proposer,
        Optional<String> signer,
        OptionalLong applyMillis,
        Optional<Failure> failure,
        Instant createdAt,
        String createdBy) {

    /** Bytes stated and bytes that have arrived. */
    record Upload(long size, long received) {}

    /**
     * How far it has been judged.
     *
     * @param position byte after the last line
     * @param nextLine number of the line there
     * @param lines without the header
     * @param busyMillis time spent on them, whoever spent it
     */
    record Reading(long position, int nextLine, int lines, int accepted, int refused, long busyMillis) {}

    /** How many people it concerns, and how; zeros before it has been compared. */
    public record Difference(int joined, int moved, int changed, int unchanged, int leaving) {

        /** How many entries would be written or taken away. */
        int entries() {
            return joined + moved + changed + leaving;
        }
    }

    /** @param line at which reading stopped, where that is why */
    public record Failure(String cause, Optional<Integer> line) {}

    static RollFile read(Row row) {
        return new RollFile(
                row.uuid("id"),
                row.text("primary_id"),
                row.constant("kind", RollFileKind.class),
                row.constant("state", RollFileState.class),
                row.bigint("version"),
                new Upload(row.bigint("size"), row.bigint("received")),
                new Reading(
                        row.bigint("position"),
                        row.integer("next_line"),
                        row.integer("lines"),
                        row.integer("accepted"),
                        row.integer("refused"),
                        row.bigint("busy_millis")),
                new Difference(
                        row.integer("joined"),
                        row.integer("moved"),
                        row.integer("changed"),
                        row.integer("unchanged"),
                        row.integer("leaving")),
                maybe(row.optionalBigint("base_revision")),
                row.optionalText("sha256"),
                row.optionalText("proposed_account")
                        .map(account -> new Signatory(account, row.text("proposed_person"))),
                row.optionalText("signed_account"),
                maybe(row.optionalBigint("apply_millis")),
                row.optionalText("failure").map(cause -> new Failure(cause, row.optionalInteger("failure_line"))),
                row.instant("created_at"),
                row.text("created_by"));
    }

    private static OptionalLong maybe(Optional<Long> value) {
        return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
