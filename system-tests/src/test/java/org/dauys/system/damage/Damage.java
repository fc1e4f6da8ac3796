package org.dauys.system.damage;

import java.util.function.UnaryOperator;

/**
 * One way to damage a record, and what the auditor must say.
 *
 * @param name for the report
 * @param how on a copy of the whole record
 * @param verdict beginning of its line after {@code INVALID}: the event and the reason
 */
record Damage(String name, UnaryOperator<DraftRecord> how, String verdict) {

    @Override
    public String toString() {
        return name;
    }
}
