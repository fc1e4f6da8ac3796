package org.dauys.registration.rollfile;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.kit.sql.Row;

/**
 * One person whose place on the roll a file changes.
 *
 * @param seq place in the list
 * @param iin whole for registrars, otherwise its last four digits
 * @param line in the file; absent for somebody who is merely missing from it
 */
public record RollChange(
        int seq,
        Kind change,
        String iin,
        String name,
        Optional<Integer> line,
        Optional<String> territoryId,
        Optional<String> ppoCode,
        Optional<String> fromTerritoryId,
        Optional<String> fromPpoCode,
        Optional<LocalDate> leftOn,
        Optional<String> cause) {

    /** What happens to the entry. */
    public enum Kind {
        JOINED,
        MOVED,
        CHANGED,
        LEFT
    }

    private static final int MASKED = 8;

    static RollChange read(Row row, boolean masked) {
        String iin = row.text("iin");
        return new RollChange(
                row.integer("seq"),
                row.constant("change", Kind.class),
                masked ? "*".repeat(MASKED) + iin.substring(MASKED) : iin,
                row.text("name"),
                row.optionalInteger("line"),
                row.optionalText("territory_id"),
                row.optionalText("ppo_code"),
                row.optionalText("from_territory_id"),
                row.optionalText("from_ppo_code"),
                row.optionalDate("left_on"),
                row.optionalText("cause"));
    }

    /** Masked: a change names a person. */
    @Override
    public String toString() {
        return "RollChange[" + seq + "]";
    }
}
