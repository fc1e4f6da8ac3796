package org.dauys.registration.rollfile;

import java.util.List;
import org.dauys.registration.roll.RollLineRules;

/** What a roll file says, and its header. */
public enum RollFileKind {
    /** The whole roll: who is on the roll and not in the file has left. */
    WHOLE(RollLineRules.COLUMNS),
    /** Members who are not on the roll yet. */
    JOINED(RollLineRules.COLUMNS),
    /** Members who are, with new data: another territory, organisation, phone or name. */
    MOVED(List.of("iin", "last_name", "first_name", "middle_name", "phone", "territory_id", "ppo_code")),
    /** Members who are, and are no longer. */
    LEFT(List.of("iin", "left_on", "cause"));

    private final List<String> columns;

    RollFileKind(List<String> columns) {
        this.columns = columns;
    }

    /** Names of the columns in their order. */
    public List<String> columns() {
        return columns;
    }
}
